package io.recourse.ui.claim;

import io.recourse.access.CurrentUser;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimDetails;
import io.recourse.claim.ClaimRelease;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.ClaimTrail;
import io.recourse.claim.Concession;
import io.recourse.claim.MayRelease;
import io.recourse.claim.Reopening;
import io.recourse.claim.Transitions;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a claim waits for, in words: what is next, who is needed for it, and until when. */
final class WaitingWords {

    private WaitingWords() {}

    static List<String> of(ClaimDetails details) {
        Claim claim = details.claim();
        List<String> words = new ArrayList<>();
        words.add(first(claim));
        details.releasers().forEach(office -> words.add(people(office)));
        ClaimTrail trail = claim.state().trail();
        boolean noticeDue = claim.deadline().window().notice() != null && trail.notifiedOn() == null;
        if (noticeDue && claim.status().isUnsubmitted()) {
            words.add(UiTexts.text("claims.waiting.noticeFirst"));
        }
        LocalDate until = trail.appealUntil();
        if (claim.status() == ClaimStatus.REJECTED && until != null) {
            boolean over = details.today().isAfter(until);
            words.add(UiTexts.text(
                    over ? "claims.waiting.appealOver" : "claims.waiting.appeal",
                    Formats.current().date(until)));
        }
        LocalDate offered = trail.offerUntil();
        if (claim.status() == ClaimStatus.COUNTER_OFFERED && offered != null) {
            boolean lapsed = claim.offerLapsed();
            words.add(UiTexts.text(
                    lapsed ? "claims.waiting.offerLapsed" : "claims.waiting.offer",
                    Formats.current().date(offered)));
        }
        Concession conceded = claim.concession();
        if (conceded != null) {
            words.add(UiTexts.text(
                    "claims.waiting.conceded."
                            + (conceded.as() == null ? "SECOND" : conceded.as().name()),
                    conceded.by(),
                    step(claim, conceded),
                    amount(conceded)));
        }
        Reopening reopening = claim.reopening();
        if (reopening != null) {
            words.add(UiTexts.text(
                    "claims.waiting.reopening",
                    reopening.by(),
                    Formats.current().date(reopening.until()),
                    UiTexts.isolated(reopening.reason())));
        }
        return words;
    }

    private static String step(Claim claim, Concession conceded) {
        return Transitions.find(claim.status(), conceded.to())
                .map(ClaimActions::label)
                .orElse("");
    }

    private static String amount(Concession conceded) {
        return conceded.amount() == null ? "" : " " + Formats.current().money(conceded.amount());
    }

    private static String first(Claim claim) {
        String maker = claim.state().trail().submittedBy();
        if (maker != null && claim.status().isUnsubmitted() && claim.status() != ClaimStatus.DRAFTED) {
            return release(claim, maker);
        }
        if (claim.status() == ClaimStatus.COUNTER_OFFERED) {
            Formats formats = Formats.current();
            return UiTexts.text(
                    "claims.waiting.COUNTER_OFFERED",
                    formats.money(claim.amounts().offered()),
                    formats.money(claim.amounts().sought()));
        }
        return UiTexts.text("claims.waiting." + claim.status());
    }

    /** Who by name, or that nobody who holds the office may. */
    private static String people(MayRelease office) {
        String key = "claims.waiting.mayRelease." + office.office();
        return office.people().isEmpty()
                ? UiTexts.text(key + ".nobody")
                : UiTexts.text(
                        key, office.people().stream().map(UiTexts::isolated).collect(UiTexts.enumerated()));
    }

    private static String release(Claim claim, String maker) {
        ClaimRelease release = claim.state().release();
        if (release.firstBy() != null) {
            return UiTexts.text("claims.waiting.other." + release.firstAs(), release.firstBy());
        }
        String which = release.two() ? "claims.waiting.two" : "claims.waiting.second";
        boolean own = maker.equals(CurrentUser.name());
        return UiTexts.text(own ? which + ".own" : which, maker);
    }
}
