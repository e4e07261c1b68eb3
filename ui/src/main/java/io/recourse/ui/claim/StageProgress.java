package io.recourse.ui.claim;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.ui.component.UiTexts;
import java.util.ArrayList;
import java.util.List;

/** How far a claim has come: the stages in order, those behind it, the one it is in, those to come. */
class StageProgress extends OrderedList {

    /** The stages that every claim passes; a notice is one where the clause asks for it. */
    private enum Stage {
        ASSESSED,
        DRAFTED,
        NOTIFIED,
        RELEASE,
        VENDOR,
        ANSWER,
        CREDIT,
        CLOSED
    }

    StageProgress(Claim claim) {
        addClassName("rc-stages");
        getElement().setAttribute("aria-label", UiTexts.text("claims.stages"));
        Stage now = stage(claim);
        for (Stage stage : stages(claim)) {
            int order = stage.compareTo(now);
            Span name = new Span(UiTexts.text("claims.stage." + stage));
            ListItem item = new ListItem(name);
            item.getElement().setAttribute("data-state", order < 0 ? "done" : order == 0 ? "current" : "open");
            if (order == 0) {
                item.getElement().setAttribute("aria-current", "step");
                item.getElement()
                        .setAttribute(
                                "data-tone", ClaimTexts.tone(claim.standing()).token());
                Span status = new Span(UiTexts.text(claim.standing().messageKey()));
                status.addClassName("rc-quiet");
                item.add(status);
            }
            add(item);
        }
    }

    private static List<Stage> stages(Claim claim) {
        List<Stage> stages = new ArrayList<>(List.of(Stage.values()));
        boolean noticeDue = claim.deadline().window().notice() != null;
        if (!noticeDue && claim.state().trail().notifiedOn() == null) {
            stages.remove(Stage.NOTIFIED);
        }
        return stages;
    }

    /** Where a claim stands, or stood when it was given up. */
    private static Stage stage(Claim claim) {
        boolean signed = claim.state().trail().isSigned();
        boolean sent = claim.state().trail().submittedOn() != null;
        return switch (claim.status()) {
            case ASSESSED -> Stage.ASSESSED;
            case DRAFTED -> Stage.DRAFTED;
            case NOTIFIED -> signed ? Stage.RELEASE : Stage.NOTIFIED;
            case AWAITING_RELEASE -> Stage.RELEASE;
            case SUBMITTED, ACKNOWLEDGED, UNDER_REVIEW -> Stage.VENDOR;
            case COUNTER_OFFERED, DISPUTED, REJECTED -> Stage.ANSWER;
            case APPROVED, PARTIALLY_APPROVED, CREDIT_PENDING, LAPSED, WRITTEN_OFF -> Stage.CREDIT;
            case CREDITED, CLOSED -> claim.status() == ClaimStatus.CLOSED ? Stage.CLOSED : Stage.CREDIT;
            case WITHDRAWN, EXPIRED -> {
                if (sent) {
                    yield Stage.ANSWER;
                }
                yield signed ? Stage.RELEASE : Stage.DRAFTED;
            }
        };
    }
}
