package io.recourse.claim.letter;

import io.recourse.assessment.AssessedInterval;
import io.recourse.assessment.Assessment;
import io.recourse.claim.Claim;
import io.recourse.claim.letter.form.ClaimForm;
import io.recourse.claim.letter.form.Demand;
import io.recourse.claim.letter.form.ServiceResources;
import io.recourse.contract.Contract;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.money.Money;
import io.recourse.vendor.Vendor;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a letter may say.
 *
 * @param share what the assessment grants to this claim; with an amendment that is only proposed, by its revision
 * @param parts the claims among which the credit was divided, this one among them; empty if it is one claim alone
 * @param assessment the revision on which the claim rests
 * @param charged time that was charged as down, wholly or in part, in order
 * @param source name of the source by which it was measured; null if nothing was
 * @param particulars what people entered about the claim, by demand
 * @param dated day on the letter, in the clause's zone
 * @param replaced the letter that this one replaces; null unless it is of an amendment
 */
record LetterFacts(
        String organisation,
        Claim claim,
        Money share,
        List<Claim> parts,
        Contract contract,
        Vendor vendor,
        ClauseVersion clause,
        Assessment assessment,
        List<AssessedInterval> charged,
        @Nullable String source,
        ClaimForm form,
        ServiceResources resources,
        Map<Demand, String> particulars,
        LocalDate dated,
        @Nullable ReplacedLetter replaced) {

    LetterFacts {
        parts = List.copyOf(parts);
        charged = List.copyOf(charged);
        particulars = new EnumMap<>(particulars);
    }
}
