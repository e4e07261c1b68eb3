package io.recourse.ui.sample;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.recourse.access.Roles;
import io.recourse.sample.SampleState;
import io.recourse.sample.SampleWorkspace;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;

/** Says what the sample workspace is, and takes it away in one action. */
@Route(value = "sample", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
public class SampleView extends Page {

    private final transient SampleWorkspace workspace;

    public SampleView(SampleWorkspace workspace) {
        this.workspace = workspace;
        PageHeader header = new PageHeader(UiTexts.text("sample.title"))
                .crumbs(new Crumb(UiTexts.text("frame.navigation.group.administration")));
        if (workspace.state() == SampleState.LOADED) {
            show(
                    header,
                    new SectionCard(
                            UiTexts.text("sample.what"),
                            new Paragraph(UiTexts.text("sample.what.text")),
                            new Paragraph(UiTexts.text("sample.provenance"))),
                    new SectionCard(
                            UiTexts.text("sample.remove"),
                            new Paragraph(UiTexts.text("sample.remove.text")),
                            removeButton()));
        } else {
            show(header, new EmptyState(UiTexts.text("sample.none"), UiTexts.text("sample.none.text")));
        }
    }

    private Button removeButton() {
        Button button = new Button(
                UiTexts.text("sample.remove.action"),
                event -> ReasonDialog.question(
                                UiTexts.text("sample.remove"),
                                UiTexts.text("sample.remove.question"),
                                UiTexts.text("sample.remove.action"),
                                this::remove)
                        .dangerous()
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return button;
    }

    private void remove() {
        workspace.remove();
        Notifications.success(UiTexts.text("sample.removed"));
        UI.getCurrent().refreshCurrentRoute(true);
    }
}
