package io.recourse.ui.claim;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimDetails;
import io.recourse.claim.ClaimService;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Asks until when the vendor prolonged its offer, and what proves it. */
class OfferDialog extends EditorDialog<Claim> {

    OfferDialog(ClaimDetails details, LocalDate last, ClaimService claims, Consumer<Claim> done) {
        super(UiTexts.text("claims.step.prolongOffer"));
        Claim claim = details.claim();
        DatePicker until = Fields.day("claims.step.offerUntil");
        TextArea evidence = Fields.area("claims.step.evidence", null);
        TextArea reason = Fields.area("claims.step.reason", null);
        explain(UiTexts.text("claims.step.prolongOffer.text"));
        until.setMin(Stream.of(last.plusDays(1), details.today())
                .max(LocalDate::compareTo)
                .orElseThrow());
        until.setRequiredIndicatorVisible(true);
        half(until);
        errors().field("until", until);
        evidence.setRequiredIndicatorVisible(true);
        evidence.setMaxLength(2_000);
        whole(evidence);
        errors().field("evidence", evidence);
        reason.setMaxLength(2_000);
        whole(reason);
        errors().field("reason", reason);
        onSave(
                () -> {
                    if (until.getValue() == null) {
                        throw new InvalidInput("until", "field.required");
                    }
                    return claims.prolongOffer(
                            claim.id(), until.getValue(), evidence.getValue(), reason.getValue(), claim.version());
                },
                done);
    }
}
