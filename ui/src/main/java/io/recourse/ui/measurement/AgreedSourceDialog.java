package io.recourse.ui.measurement;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.recourse.db.id.ServiceId;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.SourceService;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import java.util.List;

/** Chooses another source by which a service is assessed, and asks why: credits may change by it. */
class AgreedSourceDialog extends EditorDialog<MeasurementSource> {

    private static final int LONGEST_REASON = 2_000;

    /** @param others that measured the service; not empty */
    AgreedSourceDialog(SourceService sources, ServiceId service, List<MeasurementSource> others, Runnable afterwards) {
        super(UiTexts.text("timeline.source.change"));
        explain(UiTexts.text("timeline.source.change.text"));
        Select<MeasurementSource> source = new Select<>();
        source.setLabel(UiTexts.text("timeline.source"));
        source.setItems(others);
        source.setItemLabelGenerator(MeasurementSource::name);
        source.setValue(others.getFirst());
        TextArea reason = new TextArea(UiTexts.text("component.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        whole(source, reason);
        errors().field("source", source).field("reason", reason);
        onSave(
                () -> {
                    MeasurementSource chosen = source.getValue();
                    sources.agree(service, chosen.id(), reason.getValue());
                    return chosen;
                },
                chosen -> afterwards.run());
    }
}
