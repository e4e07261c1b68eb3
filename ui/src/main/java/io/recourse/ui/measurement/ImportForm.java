package io.recourse.ui.measurement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.SourceService;
import io.recourse.measurement.imports.OutageImport;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.UiTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said about a file: whose it is, in which zone it writes, which time and services it covers. */
class ImportForm extends Div {

    private final transient SourceService sources;
    private final ComboBox<MeasurementSource> source = new ComboBox<>(UiTexts.text("import.source"));
    private final ComboBox<String> zone = SourceDialog.zones(UiTexts.text("import.zone"));
    private final DateTimePicker coveredFrom = picker("import.coveredFrom");
    private final DateTimePicker coveredTo = picker("import.coveredTo");
    private final MultiSelectComboBox<BoughtService> services =
            new MultiSelectComboBox<>(UiTexts.text("import.services"));

    ImportForm(SourceService sources, ServiceRegister register, Runnable changed) {
        this.sources = sources;
        addClassName("rc-form");
        source.setItemLabelGenerator(MeasurementSource::name);
        source.setRequired(true);
        source.setItems(sources.list());
        sources.list().stream().findFirst().ifPresent(this::choose);
        source.addValueChangeListener(event -> {
            if (event.getValue() != null && event.isFromClient()) {
                zone.setValue(event.getValue().zone().getId());
            }
            changed.run();
        });
        zone.setHelperText(UiTexts.text("import.zone.help"));
        zone.addValueChangeListener(event -> changed.run());
        coveredFrom.setHelperText(UiTexts.text("import.covered.help"));
        coveredFrom.addValueChangeListener(event -> changed.run());
        coveredTo.addValueChangeListener(event -> changed.run());
        services.setItemLabelGenerator(service -> UiTexts.beside(service.vendorName(), service.name()));
        services.setItems(register.list());
        services.setHelperText(UiTexts.text("import.services.help"));
        services.addValueChangeListener(event -> changed.run());
        add(source, zone, services, coveredFrom, coveredTo);
    }

    /** Adds a source that the form then has chosen. */
    Button newSource() {
        return new Button(
                UiTexts.text("source.new"), Icons.of("add"), event -> new SourceDialog(sources, this::added).open());
    }

    void tie(FormErrors errors) {
        errors.field("source", source)
                .field("zone", zone)
                .field("coveredFrom", coveredFrom)
                .field("coveredTo", coveredTo)
                .field("services", services);
    }

    /** The import as the form describes it; null as long as something needed is missing. */
    @Nullable
    OutageImport request(String fileName, byte[] content) {
        if (source.getValue() == null || zone.getValue() == null) {
            source.setInvalid(source.getValue() == null);
            zone.setInvalid(zone.getValue() == null);
            return null;
        }
        ZoneId chosen = ZoneId.of(Objects.requireNonNull(zone.getValue()));
        return new OutageImport(
                Objects.requireNonNull(source.getValue()).id(),
                fileName,
                content,
                chosen,
                instant(coveredFrom.getValue(), chosen),
                instant(coveredTo.getValue(), chosen),
                services.getValue().stream().map(BoughtService::id).collect(Collectors.toSet()));
    }

    private void added(MeasurementSource added) {
        source.setItems(sources.list());
        choose(added);
    }

    private void choose(MeasurementSource chosen) {
        source.setValue(chosen);
        zone.setValue(chosen.zone().getId());
    }

    private static DateTimePicker picker(String key) {
        return DateTimes.picker(UiTexts.text(key), Duration.ofMinutes(30));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime local, ZoneId zone) {
        return local == null ? null : local.atZone(zone).toInstant();
    }
}
