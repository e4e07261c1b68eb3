package io.recourse.ui.letter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.claim.ClaimService;
import io.recourse.claim.letter.ClaimLetters;
import io.recourse.claim.letter.LetterTemplate;
import io.recourse.claim.letter.LetterTemplates;
import io.recourse.text.NotFound;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UnsavedChanges;
import io.recourse.ui.frame.MainLayout;
import io.recourse.vendor.VendorService;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One template of our own, or a new one: its words, the fields that they may have, and what becomes of a real claim. */
@Route(value = "letters/:id", layout = MainLayout.class)
@PermitAll
class LetterEditorView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private static final String NEW = "new";

    private final transient LetterTemplates templates;
    private final transient ClaimLetters letters;
    private final transient ClaimService claims;
    private final transient VendorService vendors;
    private @Nullable UnsavedChanges unsaved;

    LetterEditorView(LetterTemplates templates, ClaimLetters letters, ClaimService claims, VendorService vendors) {
        this.templates = templates;
        this.letters = letters;
        this.claims = claims;
        this.vendors = vendors;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse(NEW);
        if (id.equals(NEW)) {
            fill(null);
            return;
        }
        try {
            fill(templates.get(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            throw NotFound.of(id);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (unsaved != null) {
            unsaved.before(event);
        }
    }

    private void fill(@Nullable LetterTemplate template) {
        PageHeader header = new PageHeader(template == null ? getTranslation("letter.template.new") : template.name())
                .crumbs(new Crumb(getTranslation("frame.navigation.letters"), "letters"));
        if (template != null) {
            header.beside(new Badge(
                    template.retired() ? Tone.EXCLUDED : Tone.INFO,
                    template.retired()
                            ? getTranslation("letter.template.retired")
                            : getTranslation("letter.template.versionOf", template.number())));
            if (template.usedAt() != null) {
                header.note(getTranslation("letter.template.next", template.number() + 1));
            }
        }
        TemplateForm form = new TemplateForm(template, templates, vendors);
        UnsavedChanges changes = new UnsavedChanges(form);
        unsaved = changes;
        SectionCard words = new SectionCard(getTranslation("letter.template.words"), form);
        if (CurrentUser.has(Role.LEGAL)) {
            words.add(buttons(template, form, changes));
        } else {
            form.readOnly();
        }
        Div left = new Div(words, new FieldList(form::insert));
        left.addClassName("rc-stack");
        Div columns = new Div(left);
        if (CurrentUser.has(Role.LEGAL)) {
            columns.add(new PreviewCard(form, letters, claims));
        }
        if (template != null && template.id() != null) {
            columns.add(new VersionsCard(templates.versions(template.id())));
        }
        columns.addClassName("rc-columns");
        show(header, columns);
    }

    private Component buttons(@Nullable LetterTemplate template, TemplateForm form, UnsavedChanges changes) {
        FormErrors errors = form.errors();
        Button save = new Button(
                getTranslation("register.save"),
                event -> errors.call(() -> template == null
                                ? templates.create(form.draft())
                                : templates.change(id(template), template.version(), form.draft()))
                        .ifPresent(saved -> {
                            changes.saved();
                            Notifications.success(getTranslation("register.saved"));
                            getUI().ifPresent(ui -> ui.navigate("letters/" + saved.id()));
                            if (template != null) {
                                fill(saved);
                            }
                        }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div line = new Div(save);
        if (template != null) {
            boolean retire = !template.retired();
            line.add(new Button(
                    getTranslation(retire ? "letter.template.retire" : "letter.template.restore"),
                    event -> errors.call(() -> templates.retire(id(template), template.version(), retire))
                            .ifPresent(this::fill)));
        }
        line.addClassName("rc-row");
        return line;
    }

    private static UUID id(LetterTemplate template) {
        return Objects.requireNonNull(template.id());
    }
}
