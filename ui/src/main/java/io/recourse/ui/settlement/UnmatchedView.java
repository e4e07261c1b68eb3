package io.recourse.ui.settlement;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.recourse.access.Roles;
import io.recourse.claim.settlement.CreditFilter;
import io.recourse.claim.settlement.CreditState;
import io.recourse.claim.settlement.FoundCredit;
import io.recourse.claim.settlement.SettlementService;
import io.recourse.claim.settlement.match.Unmatched;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Credits for which nothing stands out, each with its reason: a person decides. */
@Route(value = "settlement/unmatched", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
class UnmatchedView extends Page {

    private static final String ALL = "";

    private final Select<String> reason = new Select<>();
    private final Select<String> vendor = new Select<>();
    private final CreditGrid grid = new CreditGrid(true);
    private String words = "";

    UnmatchedView(SettlementService settlement) {
        Set<CreditState> open = Set.of(CreditState.OPEN, CreditState.PARTLY_MATCHED);
        List<FoundCredit> rows = settlement.list(new CreditFilter(open, null)).stream()
                .filter(found -> found.unmatched() != null)
                .toList();
        PageHeader header = new PageHeader(getTranslation("settlement.unmatched"))
                .crumbs(new Crumb(getTranslation("frame.navigation.settlement"), "settlement"))
                .note(getTranslation("settlement.unmatched.note"));
        if (rows.isEmpty()) {
            show(
                    header,
                    new EmptyState(
                            getTranslation("settlement.unmatched.empty"),
                            getTranslation("settlement.unmatched.empty.text"),
                            Links.to("settlement", getTranslation("frame.navigation.settlement"))));
            return;
        }
        fill();
        grid.setRows(rows);
        show(header, filters(rows), grid);
    }

    private FilterBar filters(List<FoundCredit> rows) {
        reason.setLabel(getTranslation("settlement.reason"));
        reason.setItems(
                Stream.concat(Stream.of(ALL), Stream.of(Unmatched.values()).map(Enum::name))
                        .toList());
        reason.setItemLabelGenerator(name -> name == null || name.isEmpty()
                ? getTranslation("settlement.filter.ALL")
                : getTranslation(Unmatched.valueOf(name).messageKey()));
        reason.setValue(ALL);
        VendorChoice.fill(vendor, rows);
        FilterBar bar = new FilterBar(reason, vendor);
        bar.search(getTranslation("settlement.search"), entered -> {
            words = entered.toLowerCase(Locale.ROOT);
            grid.filter(this::passes);
        });
        reason.addValueChangeListener(event -> grid.filter(this::passes));
        vendor.addValueChangeListener(event -> grid.filter(this::passes));
        return bar;
    }

    private boolean passes(FoundCredit found) {
        boolean ofReason = reason.getValue().equals(ALL)
                || found.unmatched() != null && found.unmatched().name().equals(reason.getValue());
        return ofReason
                && VendorChoice.passes(vendor, found)
                && CreditGrid.words(found).contains(words);
    }
}
