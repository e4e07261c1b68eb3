package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import io.recourse.claim.Claim;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims that somebody must act on, with the days that are left. */
final class ClaimsTable {

    private static final int SOON_DAYS = 14;

    private ClaimsTable() {}

    static Component of(String title, List<Claim> claims, LocalDate today) {
        if (claims.isEmpty()) {
            return new SectionCard(
                    title,
                    new EmptyState(UiTexts.text("home.claims.empty.title"), UiTexts.text("home.claims.empty.text")));
        }
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                        title,
                        UiTexts.text("home.claim"),
                        UiTexts.text("home.vendor"),
                        UiTexts.text("home.claim.about"),
                        UiTexts.text("home.claim.status"),
                        UiTexts.text("home.claim.latest"),
                        UiTexts.text("home.claim.left"),
                        ">" + UiTexts.text("home.claim.sought"))
                .onlyWhereWide(1, 2, 3);
        for (Claim claim : claims) {
            table.row(
                    Links.to("claims/" + claim.id().value(), claim.name()),
                    claim.subject().vendorName(),
                    UiTexts.beside(claim.subject().clauseTitle(), PeriodText.of(claim.periodLabel())),
                    UiTexts.text(claim.standing().messageKey()),
                    formats.date(claim.deadline().latest()),
                    left(claim.deadline().daysLeft(today)),
                    new MoneyText(claim.amounts().sought()));
        }
        return new SectionCard(title, table).actions(Links.to("claims", UiTexts.text("home.allClaims")));
    }

    static boolean isSoon(Claim claim, LocalDate today) {
        Long left = claim.deadline().daysLeft(today);
        return claim.status().isUnsubmitted() && left != null && left >= 0 && left <= SOON_DAYS;
    }

    private static Component left(@Nullable Long days) {
        if (days == null) {
            return new Badge(Tone.UNKNOWN, UiTexts.text("home.claim.noDeadline"));
        }
        if (days < 0) {
            return new Badge(Tone.MISSED, UiTexts.text("home.claim.passed"));
        }
        return new Badge(days <= SOON_DAYS ? Tone.AT_RISK : Tone.INFO, UiTexts.text("home.claim.days", days));
    }
}
