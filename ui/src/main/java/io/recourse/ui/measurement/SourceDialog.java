package io.recourse.ui.measurement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.SourceDraft;
import io.recourse.measurement.SourceKind;
import io.recourse.measurement.SourceService;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Adds a source. */
class SourceDialog extends Dialog {

    SourceDialog(SourceService sources, Consumer<MeasurementSource> afterwards) {
        setHeaderTitle(UiTexts.text("source.new"));
        TextField name = new TextField(UiTexts.text("source.name"));
        TextField code = new TextField(UiTexts.text("source.code"));
        code.setHelperText(UiTexts.text("source.code.help"));
        Select<SourceKind> kind = new Select<>();
        kind.setLabel(UiTexts.text("source.kind"));
        kind.setItems(SourceKind.values());
        kind.setItemLabelGenerator(one -> UiTexts.text("source.kind." + one));
        kind.setValue(SourceKind.OUTAGE_LIST);
        ComboBox<String> zone = zones(UiTexts.text("source.zone"));
        zone.setValue("UTC");
        TextField attribution = new TextField(UiTexts.text("source.attribution"));
        FormErrors errors = new FormErrors()
                .field("name", name)
                .field("code", code)
                .field("kind", kind)
                .field("zone", zone);
        Button create = new Button(
                UiTexts.text("source.create"),
                event -> errors.call(() -> sources.create(new SourceDraft(
                                code.getValue(),
                                name.getValue(),
                                kind.getValue(),
                                zone.getValue(),
                                attribution.isEmpty() ? null : attribution.getValue(),
                                null,
                                false)))
                        .ifPresent(source -> {
                            close();
                            afterwards.accept(source);
                        }));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div body = new Div(name, code, kind, zone, attribution);
        body.addClassName("rc-dialog-body");
        add(body);
        getFooter().add(new Button(UiTexts.text("component.cancel"), event -> close()), create);
    }

    /** Every time zone by its name. */
    static ComboBox<String> zones(String label) {
        ComboBox<String> zones = new ComboBox<>(label);
        zones.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zones.setRequired(true);
        return zones;
    }
}
