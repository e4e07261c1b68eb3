package io.recourse.ui.settlement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.recourse.access.Roles;
import io.recourse.claim.settlement.CreditFilter;
import io.recourse.claim.settlement.CreditState;
import io.recourse.claim.settlement.FoundCredit;
import io.recourse.claim.settlement.SettlementService;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Credits that vendors wrote, what they could pay, and where each stands. */
@Route(value = "settlement", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
class SettlementView extends Page {

    private static final String ALL = "ALL";
    private static final String TO_DO = "TO_DO";

    private final Select<String> state = new Select<>();
    private final Select<String> vendor = new Select<>();
    private final CreditGrid grid = new CreditGrid(false);
    private String words = "";

    SettlementView(SettlementService settlement) {
        List<FoundCredit> rows = settlement.list(CreditFilter.all());
        PageHeader header = new PageHeader(getTranslation("frame.navigation.settlement"))
                .note(getTranslation("settlement.note"))
                .actions(actions());
        if (rows.isEmpty()) {
            show(
                    header,
                    new EmptyState(
                            getTranslation("settlement.empty"),
                            getTranslation("settlement.empty.text"),
                            SettlementTexts.mayDecide()
                                    ? Links.to("settlement/import", getTranslation("settlement.import"))
                                    : Links.to("claims", getTranslation("frame.navigation.claims"))));
            return;
        }
        fill();
        grid.setRows(rows);
        show(header, filters(rows), grid);
        grid.filter(this::passes);
    }

    private Component[] actions() {
        List<Component> links = new ArrayList<>();
        links.add(Links.to("settlement/unmatched", getTranslation("settlement.unmatched")));
        links.add(Links.to("settlement/awaited", getTranslation("settlement.awaited")));
        if (SettlementTexts.mayDecide()) {
            links.add(Links.to("settlement/import", getTranslation("settlement.import")));
        }
        return links.toArray(Component[]::new);
    }

    private FilterBar filters(List<FoundCredit> rows) {
        state.setLabel(getTranslation("settlement.state"));
        state.setItems(Stream.concat(
                        Stream.of(ALL, TO_DO), Stream.of(CreditState.values()).map(Enum::name))
                .toList());
        state.setItemLabelGenerator(name -> name == null
                ? ""
                : getTranslation(
                        List.of(ALL, TO_DO).contains(name)
                                ? "settlement.filter." + name
                                : CreditState.valueOf(name).messageKey()));
        state.setValue(ALL);
        VendorChoice.fill(vendor, rows);
        FilterBar bar = new FilterBar(state, vendor);
        bar.search(getTranslation("settlement.search"), entered -> {
            words = entered.toLowerCase(Locale.ROOT);
            grid.filter(this::passes);
        });
        state.addValueChangeListener(event -> grid.filter(this::passes));
        vendor.addValueChangeListener(event -> grid.filter(this::passes));
        return bar;
    }

    private boolean passes(FoundCredit found) {
        boolean inState = switch (state.getValue()) {
            case ALL -> true;
            case TO_DO -> found.credit().isOpen();
            default -> found.credit().state().name().equals(state.getValue());
        };
        return inState
                && VendorChoice.passes(vendor, found)
                && CreditGrid.words(found).contains(words);
    }
}
