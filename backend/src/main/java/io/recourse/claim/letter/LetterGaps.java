package io.recourse.claim.letter;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.claim.ClaimService;
import io.recourse.claim.letter.LetterGap.Stated;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ContractId;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.Texts;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holes in letters. A letter with a hole loses the claim, so it does not go out; unless legal states why it does, since a
 * late one is lost as well. What is only assumed of a vendor's form, because nobody has entered it, is no hole.
 */
@Service
@Transactional(readOnly = true)
@PermitAll
public class LetterGaps {

    private final ClaimLetters letters;
    private final ClaimForms forms;
    private final ClaimService claims;
    private final JooqLetterGaps gaps;
    private final AuditTrail audit;
    private final Clock clock;

    LetterGaps(
            ClaimLetters letters,
            ClaimForms forms,
            ClaimService claims,
            JooqLetterGaps gaps,
            AuditTrail audit,
            Clock clock) {
        this.letters = letters;
        this.forms = forms;
        this.claims = claims;
        this.gaps = gaps;
        this.audit = audit;
        this.clock = clock;
    }

    /** Holes in what would be sent today, each with what legal stated about it. Throws NotFound. */
    public List<LetterGap> of(ClaimId id) {
        return of(letters.draft(id, null), claims.get(id).subject().contract());
    }

    /**
     * States why the letter goes out although it has holes: about all that it has now. Throws InvalidInput without a
     * reason, Conflict if there is no hole.
     */
    @Transactional
    @RolesAllowed(Roles.LEGAL)
    public List<LetterGap> state(ClaimId id, String reason) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(!reason.isBlank(), "reason", "claim.invalid.reasonMissing");
        check.that(reason.length() <= 2000, "reason", "input.tooLong", 2000);
        check.orThrow();
        List<LetterGap> open = of(id).stream().filter(LetterGap::isOpen).toList();
        String claim = claims.get(id).name();
        if (open.isEmpty()) {
            throw new Conflict("letter.gaps.none", claim);
        }
        Stated stated = new Stated(reason.strip(), clock.instant(), CurrentUser.name());
        open.forEach(gap -> gaps.add(id, gap.code(), stated));
        audit.record(
                "LETTER_GAPS_STATED",
                "claim",
                id,
                claim,
                Map.of("gaps", open.stream().map(LetterGap::code).toList(), "reason", stated.reason()));
        return of(id);
    }

    /** Throws Conflict that names every hole about which nobody has stated why it may be there. */
    void check(Letter letter, ContractId contract, String claim) {
        String open = of(letter, contract).stream()
                .filter(LetterGap::isOpen)
                .map(gap -> Texts.get(CurrentUser.locale(), gap.messageKey()))
                .collect(Collectors.joining(Texts.get(CurrentUser.locale(), "letter.gaps.separator")));
        if (!open.isEmpty()) {
            throw new Conflict("letter.gaps.open", claim, open);
        }
    }

    private List<LetterGap> of(Letter letter, ContractId contract) {
        Map<String, Stated> stated = gaps.of(letter.claim());
        List<LetterGap> all = new ArrayList<>();
        if (forms.of(contract).entered()) {
            letter.missing().stream().map(LetterGap::of).forEach(all::add);
        }
        letter.openFields().stream().map(LetterGap::of).forEach(all::add);
        return all.stream().map(gap -> gap.with(stated.get(gap.code()))).toList();
    }
}
