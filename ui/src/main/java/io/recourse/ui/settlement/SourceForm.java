package io.recourse.ui.settlement;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.recourse.claim.settlement.file.FileEncoding;
import io.recourse.claim.settlement.file.SourceFormat;
import io.recourse.db.id.VendorId;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import io.recourse.vendor.Vendor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said about a file: its format, whose it is, how it writes its characters. */
class SourceForm extends Div {

    private final Select<SourceFormat> format =
            Fields.choice("settlement.format", "settlement.format", SourceFormat.class);
    private final ComboBox<Vendor> vendor = new ComboBox<>(UiTexts.text("settlement.vendor"));
    private final Select<FileEncoding> encoding =
            Fields.choice("settlement.encoding", "settlement.encoding", FileEncoding.class);

    SourceForm(List<Vendor> vendors, Runnable changed) {
        addClassName("rc-form");
        format.setValue(SourceFormat.CSV);
        format.addValueChangeListener(event -> {
            encoding.setVisible(event.getValue() != SourceFormat.UBL);
            help();
            changed.run();
        });
        vendor.setItems(vendors);
        vendor.setItemLabelGenerator(Vendor::name);
        vendor.setClearButtonVisible(true);
        vendor.addValueChangeListener(event -> changed.run());
        encoding.setValue(FileEncoding.UTF_8);
        encoding.setHelperText(UiTexts.text("settlement.encoding.help"));
        encoding.addValueChangeListener(event -> changed.run());
        help();
        add(format, vendor, encoding);
    }

    void tie(FormErrors errors) {
        errors.field("vendor", vendor).field("encoding", encoding);
    }

    boolean isComplete() {
        return format() != SourceFormat.CSV || vendor.getValue() != null;
    }

    SourceFormat format() {
        return Objects.requireNonNull(format.getValue());
    }

    FileEncoding encoding() {
        return Objects.requireNonNull(encoding.getValue());
    }

    @Nullable
    VendorId vendor() {
        return vendor.getValue() == null ? null : vendor.getValue().id();
    }

    VendorId requiredVendor() {
        return Objects.requireNonNull(vendor());
    }

    private void help() {
        boolean csv = format() == SourceFormat.CSV;
        vendor.setRequiredIndicatorVisible(csv);
        vendor.setHelperText(UiTexts.text(csv ? "settlement.vendor.csv" : "settlement.vendor.named"));
    }
}
