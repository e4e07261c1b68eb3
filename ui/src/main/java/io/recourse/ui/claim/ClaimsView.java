package io.recourse.ui.claim;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All claims by deadline. {@code ?status=DRAFTED} and {@code ?vendor=ID} restrict what is shown at first. */
@Route(value = "claims", layout = MainLayout.class)
@PermitAll
class ClaimsView extends Page implements BeforeEnterObserver {

    /** Groups of statuses that people ask for, before the single ones. */
    private static final String ALL = "ALL";

    private static final String TO_DO = "TO_DO";
    private static final String OPEN = "OPEN";
    private static final String MINE = "MINE";

    /** Counter-offers that nobody answered in time; the status alone means those that stand. */
    private static final String OFFER_LAPSED = "OFFER_LAPSED";

    private final Select<String> status = new Select<>();
    private final Select<String> vendor = new Select<>();
    private final ClaimGrid grid;
    private final transient List<Claim> rows;
    private String words = "";

    ClaimsView(ClaimService claims, Clock clock) {
        rows = claims.list(ClaimFilter.all()).stream()
                .sorted(Comparator.comparing((Claim claim) -> urgency(claim.status())))
                .toList();
        grid = new ClaimGrid(clock);
        PageHeader header =
                new PageHeader(getTranslation("frame.navigation.claims")).note(getTranslation("claims.note"));
        if (rows.isEmpty()) {
            show(
                    header,
                    new EmptyState(
                            getTranslation("claims.empty"),
                            getTranslation("claims.empty.text"),
                            Links.to("assessments", getTranslation("frame.navigation.assessments"))));
            return;
        }
        fill();
        grid.setRows(rows);
        show(header, filters(), grid);
        grid.filter(this::passes);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        query.getSingleParameter("status")
                .filter(name -> statuses().anyMatch(name::equals))
                .ifPresent(status::setValue);
        query.getSingleParameter("vendor")
                .flatMap(id -> rows.stream()
                        .filter(claim -> claim.subject().vendor().toString().equals(id))
                        .findFirst())
                .ifPresent(claim -> vendor.setValue(claim.subject().vendorName()));
    }

    private FilterBar filters() {
        status.setLabel(getTranslation("claims.status"));
        status.setItems(statuses().toList());
        status.setItemLabelGenerator(name -> name == null
                ? ""
                : getTranslation(
                        List.of(ALL, TO_DO, MINE, OPEN).contains(name)
                                ? "claims.filter." + name
                                : "claim.status." + name));
        status.setValue(ALL);
        vendor.setLabel(getTranslation("claims.vendor"));
        vendor.setItems(Stream.concat(
                        Stream.of(ALL),
                        rows.stream()
                                .map(claim -> claim.subject().vendorName())
                                .distinct()
                                .sorted())
                .toList());
        vendor.setItemLabelGenerator(name -> ALL.equals(name) ? getTranslation("claims.filter.allVendors") : name);
        vendor.setValue(ALL);
        FilterBar bar = new FilterBar(status, vendor);
        bar.search(getTranslation("claims.search"), entered -> {
            words = entered.toLowerCase(Locale.ROOT);
            grid.filter(this::passes);
        });
        status.addValueChangeListener(event -> grid.filter(this::passes));
        vendor.addValueChangeListener(event -> grid.filter(this::passes));
        return bar;
    }

    /** What can still be missed comes first, then what waits for the vendor, then what is over. */
    private static int urgency(ClaimStatus status) {
        if (status.isUnsubmitted()) {
            return 0;
        }
        return status.isFinal() ? 2 : 1;
    }

    private static Stream<String> statuses() {
        return Stream.concat(
                Stream.of(ALL, TO_DO, MINE, OPEN),
                Stream.of(ClaimStatus.values())
                        .flatMap(one -> one == ClaimStatus.COUNTER_OFFERED
                                ? Stream.of(one.name(), OFFER_LAPSED)
                                : Stream.of(one.name())));
    }

    private boolean passes(Claim claim) {
        boolean inStatus = switch (status.getValue()) {
            case ALL -> true;
            case TO_DO -> claim.status().isUnsubmitted();
            case MINE -> MyTurn.next(claim).isPresent();
            case OPEN -> !claim.status().isFinal();
            case OFFER_LAPSED -> claim.offerLapsed();
            default -> claim.status().name().equals(status.getValue()) && !claim.offerLapsed();
        };
        boolean ofVendor =
                vendor.getValue().equals(ALL) || claim.subject().vendorName().equals(vendor.getValue());
        return inStatus && ofVendor && ClaimGrid.words(claim).contains(words);
    }
}
