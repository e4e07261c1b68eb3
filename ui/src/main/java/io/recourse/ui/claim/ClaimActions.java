package io.recourse.ui.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimDetails;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatements;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.Transition;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Mark;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What the reader may do with the claim now; where nothing is theirs to do, who is waited for. */
class ClaimActions extends SectionCard {

    private static final Set<ClaimStatus> GIVING_UP =
            Set.of(ClaimStatus.WITHDRAWN, ClaimStatus.REJECTED, ClaimStatus.LAPSED, ClaimStatus.WRITTEN_OFF);

    ClaimActions(ClaimDetails details, ClaimService claims, ClaimStatements statements, Consumer<Claim> done) {
        super(UiTexts.text("claims.next"));
        Claim claim = details.claim();
        if (claim.amendment() != null) {
            add(amendment(claim, claims, done));
        }
        WaitingWords.of(details).forEach(words -> add(new Paragraph(words)));
        List<Transition> steps = details.nextSteps();
        if (!steps.isEmpty()) {
            Div buttons = new Div();
            buttons.addClassName("rc-row");
            for (Transition step : steps) {
                buttons.add(button(
                        step,
                        step == steps.getFirst(),
                        () -> new StepDialog(details, step, claims, statements, done).open()));
            }
            LocalDate offered = claim.state().trail().offerUntil();
            if (offered != null && mayProlongOffer(claim)) {
                buttons.add(new Button(
                        UiTexts.text("claims.step.prolongOffer"),
                        event -> new OfferDialog(details, offered, claims, done).open()));
            }
            add(buttons);
        } else if (mayProposeReopening(claim)) {
            add(new Button(
                    UiTexts.text("claims.step.reopen"), event -> new ReopeningDialog(details, claims, done).open()));
        } else if (!claim.status().isFinal()) {
            Paragraph nothing = new Paragraph(UiTexts.text("claims.next.notYours"));
            nothing.addClassName("rc-quiet");
            add(nothing);
        }
    }

    private static boolean mayProposeReopening(Claim claim) {
        return claim.status() == ClaimStatus.EXPIRED && (CurrentUser.has(Role.LEGAL) || CurrentUser.has(Role.FINANCE));
    }

    private static boolean mayProlongOffer(Claim claim) {
        return claim.status() == ClaimStatus.COUNTER_OFFERED
                && (CurrentUser.has(Role.VENDOR_MANAGER) || CurrentUser.has(Role.LEGAL));
    }

    static String label(Transition step) {
        return UiTexts.text(key(step));
    }

    /** The usual words of the status that a step leads to, unless where it comes from gives it another meaning. */
    static String key(Transition step) {
        return switch (step.to()) {
            case ASSESSED -> step.from() == ClaimStatus.WITHDRAWN ? "claims.step.afterAll" : "claims.step.ASSESSED";
            case DRAFTED -> step.from() == ClaimStatus.ASSESSED ? "claims.step.DRAFTED" : "claims.step.sendBack";
            case PARTIALLY_APPROVED ->
                step.from() == ClaimStatus.COUNTER_OFFERED
                        ? "claims.step.acceptOffer"
                        : "claims.step.PARTIALLY_APPROVED";
            case DISPUTED ->
                switch (step.from()) {
                    case COUNTER_OFFERED -> "claims.step.refuseOffer";
                    case REJECTED -> "claims.step.appeal";
                    default -> "claims.step.DISPUTED";
                };
            default -> "claims.step." + step.to();
        };
    }

    private static Button button(Transition step, boolean first, Runnable open) {
        Button button = new Button(label(step), event -> open.run());
        button.getElement().setAttribute("data-step", step.to().name());
        if (GIVING_UP.contains(step.to())) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        } else if (first) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private static Component amendment(Claim claim, ClaimService claims, Consumer<Claim> done) {
        Claim.Amendment amendment = java.util.Objects.requireNonNull(claim.amendment());
        Button settle = new Button(
                UiTexts.text("claims.amendment.settle"),
                event -> ReasonDialog.reason(
                                UiTexts.text("claims.amendment.settle"),
                                UiTexts.text("claims.amendment.question"),
                                UiTexts.text("claims.amendment.settle"),
                                reason -> done.accept(claims.settleAmendment(claim.id(), reason, claim.version())))
                        .open());
        settle.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Span words = new Span(UiTexts.text(
                "claims.amendment.text",
                ClaimTexts.granted(claim),
                ClaimTexts.granted(amendment.computed(), amendment.quantity())));
        Div notice = new Div(
                new Mark(Tone.AT_RISK),
                words,
                Links.to("assessments/" + amendment.assessment(), UiTexts.text("claims.amendment.revision")),
                settle);
        notice.addClassName("rc-notice");
        notice.getElement().setAttribute("data-tone", Tone.AT_RISK.token());
        return notice;
    }
}
