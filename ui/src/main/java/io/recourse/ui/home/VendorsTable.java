package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import io.recourse.assessment.Assessment;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/** Vendors by how badly they kept their promises. */
final class VendorsTable {

    private VendorsTable() {}

    static Component worst(String title, List<Assessment> finished, int most) {
        List<VendorStanding> vendors = VendorStanding.worstFirst(finished).stream()
                .filter(vendor -> vendor.missed() > 0)
                .limit(most)
                .toList();
        if (vendors.isEmpty()) {
            return new SectionCard(
                    title,
                    new EmptyState(UiTexts.text("home.worst.empty.title"), UiTexts.text("home.worst.empty.text")));
        }
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                title,
                UiTexts.text("home.vendor"),
                ">" + UiTexts.text("home.missed"),
                ">" + UiTexts.text("home.down"),
                ">" + UiTexts.text("home.computed"));
        for (VendorStanding vendor : vendors) {
            table.row(
                    Links.to("vendors/" + vendor.vendor().value(), vendor.name()),
                    Links.to(
                            "assessments?met=false&vendor=" + vendor.vendor().value(),
                            UiTexts.text("home.of", formats.number(vendor.missed()), formats.number(vendor.judged()))),
                    formats.duration(vendor.down()),
                    vendor.credit().lines());
        }
        return new SectionCard(title, table).actions(Links.to("vendors", UiTexts.text("home.allVendors")));
    }
}
