package io.recourse.ledger;

import io.recourse.access.Roles;
import io.recourse.db.id.EntryId;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books: reading and proving them, and taking over entries of other systems. */
@RestController
@RequestMapping("/api/v1/ledger")
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
class LedgerController {

    private final Ledger ledger;
    private final StandaloneEntries standalone;

    LedgerController(Ledger ledger, StandaloneEntries standalone) {
        this.ledger = ledger;
        this.standalone = standalone;
    }

    @GetMapping("/trial-balance")
    LedgerJson.TrialBalanceJson trialBalance(@RequestParam(required = false) @Nullable LocalDate asOf) {
        return LedgerJson.of(ledger.trialBalance(asOf), ledger.quantities(asOf));
    }

    @GetMapping("/entries")
    LedgerJson.PageJson entries(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable EntryKind kind,
            @RequestParam(required = false) @Nullable UUID claim,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable Long cursor) {
        if (limit < 1 || limit > 500) {
            throw new InvalidInput("limit", "ledger.invalid.limit");
        }
        ChartAccount chartAccount = account == null ? null : account(account);
        return LedgerJson.of(
                ledger.entries(new EntryFilter(from, to, chartAccount, currency, kind, claim, text, cursor, limit)));
    }

    @GetMapping("/entries/{id}")
    LedgerJson.EntryJson entry(@PathVariable UUID id) {
        return LedgerJson.of(ledger.entry(new EntryId(id)));
    }

    /** Takes over an entry of another system. Sent again with the same key it is answered with the entry that is there. */
    @PostMapping("/entries")
    @RolesAllowed(Roles.FINANCE)
    LedgerJson.EntryJson post(@RequestBody EntryBody body) {
        return LedgerJson.of(ledger.entry(standalone.post(body.draft())));
    }

    @GetMapping("/accounts/{code}/{currency}")
    LedgerJson.StatementJson statement(
            @PathVariable String code,
            @PathVariable String currency,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable Long cursor) {
        if (limit < 1 || limit > 500) {
            throw new InvalidInput("limit", "ledger.invalid.limit");
        }
        return LedgerJson.of(ledger.statement(account(code), currency, cursor, limit));
    }

    @PostMapping("/verify")
    LedgerJson.VerificationJson verify(@RequestBody(required = false) @Nullable AnchorBody anchor) {
        return LedgerJson.of(ledger.verify(anchor == null ? PrintedHeads.NONE : anchor.heads()));
    }

    /** Heads that were printed: that of the journal (both or nothing), and those of registers. */
    record AnchorBody(
            @Nullable Long position,
            @Nullable String hash,
            @Nullable List<RegisterBody> registers) {

        PrintedHeads heads() {
            Anchor journal = position == null && hash == null
                    ? null
                    : new Anchor(Input.required("position", position), digits("hash", hash));
            return new PrintedHeads(
                    journal,
                    registers == null
                            ? List.of()
                            : registers.stream().map(RegisterBody::head).toList());
        }
    }

    record RegisterBody(
            @Nullable String register,
            @Nullable Long position,
            @Nullable String hash) {

        RegisterHead head() {
            return new RegisterHead(
                    Input.required("registers.register", register),
                    Input.required("registers.position", position),
                    digits("registers.hash", hash));
        }
    }

    private static String digits(String field, @Nullable String hash) {
        String digits = Input.required(field, hash);
        if (!digits.matches("[0-9a-fA-F]{64}")) {
            throw new InvalidInput(field, "ledger.invalid.hash");
        }
        return digits;
    }

    static ChartAccount account(String code) {
        try {
            return ChartAccount.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("account", "ledger.invalid.account");
        }
    }
}
