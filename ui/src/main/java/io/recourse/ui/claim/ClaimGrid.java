package io.recourse.ui.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimAmounts;
import io.recourse.money.Money;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.UiTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Claims in rows, the soonest last day first, with sums per currency below. */
class ClaimGrid extends DataGrid<Claim> {

    private static final LocalDate NEVER = LocalDate.MAX;

    private final transient Clock clock;

    ClaimGrid(Clock clock) {
        super(UiTexts.text("frame.navigation.claims"), Claim::id);
        this.clock = clock;
        column("number", UiTexts.text("claims.number"), Claim::name)
                .link(ClaimGrid::path)
                .sortBy(Claim::number);
        column("vendor", UiTexts.text("claims.vendor"), claim -> claim.subject().vendorName())
                .link(claim -> "vendors/" + claim.subject().vendor())
                .sortByText();
        column(
                        "service",
                        UiTexts.text("claims.service"),
                        claim -> claim.subject().serviceName())
                .sortByText()
                .width("8rem")
                .grow();
        column("clause", UiTexts.text("claims.clause"), claim -> claim.subject().clauseTitle())
                .optional()
                .sortByText();
        column("period", UiTexts.text("claims.period"), claim -> PeriodText.of(claim.periodLabel()))
                .sortByText();
        column(
                        "status",
                        UiTexts.text("claims.status"),
                        claim -> UiTexts.text(claim.standing().messageKey()))
                .component(claim -> ClaimTexts.status(claim.standing()))
                .sortBy(claim -> claim.status().ordinal());
        column(
                        "latest",
                        UiTexts.text("claims.latest"),
                        claim -> Formats.current().date(claim.deadline().latest()))
                .component(this::latest)
                .atEnd()
                .sortBy(claim -> deadline(claim));
        column("left", UiTexts.text("claims.left"), claim -> ClaimTexts.timeLeft(claim, today(claim)))
                .component(this::left)
                .sortBy(claim -> deadline(claim))
                .optional();
        column(
                        "turn",
                        UiTexts.text("claims.turn"),
                        claim -> MyTurn.next(claim).map(ClaimActions::label).orElse(""))
                .sortByText()
                .optional();
        amount("computed", ClaimAmounts::computed);
        amount("claimed", ClaimAmounts::claimed);
        amount("approved", ClaimAmounts::approved);
        amount("credited", ClaimAmounts::credited);
        amount("lost", ClaimAmounts::lost).optional();
        card(claim -> new RowCard(Links.to(path(claim), claim.name()), ClaimTexts.status(claim.standing()))
                .rest(UiTexts.beside(
                        claim.subject().vendorName(),
                        claim.subject().serviceName(),
                        PeriodText.of(claim.periodLabel())))
                .rest(ClaimTexts.granted(claim))
                .rest(left(claim)));
        tools("claims");
    }

    private io.recourse.ui.component.DataColumn<Claim> amount(
            String key, Function<ClaimAmounts, @Nullable Money> amount) {
        return column(key, UiTexts.text("claims." + key), claim -> text(claim, amount.apply(claim.amounts())))
                .figures()
                .sortable(Comparator.comparing(
                                (Claim claim) -> claim.amounts().computed().currencyCode())
                        .thenComparing(claim -> minor(amount.apply(claim.amounts()))))
                .total(rows -> ClaimTexts.sums(rows, claim -> amount.apply(claim.amounts())));
    }

    private static String text(Claim claim, @Nullable Money amount) {
        return claim.isMonetary() || amount == null ? Formats.current().money(amount) : ClaimTexts.granted(claim);
    }

    private static long minor(@Nullable Money amount) {
        return amount == null ? Long.MIN_VALUE : amount.minorUnits();
    }

    /** The last day; beside it what is left of the time, as long as the claim can still be missed. */
    private Component latest(Claim claim) {
        FigureText day = new FigureText(Formats.current().date(claim.deadline().latest()));
        if (!claim.status().isUnsubmitted()) {
            return day;
        }
        Div both = new Div(left(claim), day);
        both.addClassName("rc-row");
        return both;
    }

    private Badge left(Claim claim) {
        LocalDate today = today(claim);
        return new Badge(ClaimTexts.timeLeftTone(claim, today), ClaimTexts.timeLeft(claim, today));
    }

    private LocalDate today(Claim claim) {
        return LocalDate.ofInstant(clock.instant(), claim.deadline().zone());
    }

    private static LocalDate deadline(Claim claim) {
        LocalDate latest = claim.deadline().latest();
        return latest == null ? NEVER : latest;
    }

    private static String path(Claim claim) {
        return "claims/" + claim.id();
    }

    /** What a search looks in. */
    static String words(Claim claim) {
        return String.join(
                        " ",
                        claim.name(),
                        claim.subject().vendorName(),
                        claim.subject().serviceName(),
                        claim.subject().clauseTitle(),
                        claim.subject().contractReference(),
                        claim.periodLabel(),
                        String.valueOf(claim.state().trail().vendorReference()))
                .toLowerCase(Locale.ROOT);
    }
}
