package io.recourse.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Progress of a job that may take longer than a breath: what it does now and how far it is. */
public class ProgressLine extends Div {

    private final Span step = new Span();
    private final FigureText percent = new FigureText("");
    private final ProgressBar bar = new ProgressBar(0, 100);

    public ProgressLine() {
        addClassName("rc-progress");
        getElement().setAttribute("aria-live", "polite");
        add(step, percent, bar);
    }

    /** Shows a state; progress in 0..100. */
    public void show(int progress, String stepText) {
        step.setText(stepText);
        percent.setText(progress + "%");
        bar.setValue(progress);
    }
}
