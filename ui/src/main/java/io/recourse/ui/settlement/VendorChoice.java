package io.recourse.ui.settlement;

import com.vaadin.flow.component.select.Select;
import io.recourse.claim.settlement.FoundCredit;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import java.util.stream.Stream;

/** A filter by vendor over what is listed. */
final class VendorChoice {

    private static final String ALL = "";

    private VendorChoice() {}

    static void fill(Select<String> vendor, List<FoundCredit> rows) {
        vendor.setLabel(UiTexts.text("settlement.vendor"));
        vendor.setItems(Stream.concat(
                        Stream.of(ALL),
                        rows.stream()
                                .map(found -> found.credit().vendorName())
                                .distinct()
                                .sorted())
                .toList());
        vendor.setItemLabelGenerator(
                name -> name == null || name.isEmpty() ? UiTexts.text("settlement.filter.allVendors") : name);
        vendor.setValue(ALL);
    }

    static boolean passes(Select<String> vendor, FoundCredit found) {
        return vendor.getValue().equals(ALL) || found.credit().vendorName().equals(vendor.getValue());
    }
}
