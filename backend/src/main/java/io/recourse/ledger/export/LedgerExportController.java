package io.recourse.ledger.export;

import io.recourse.access.AuditTrail;
import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.JournalWalk;
import io.recourse.ledger.statement.Statement;
import io.recourse.text.InvalidInput;
import jakarta.annotation.security.RolesAllowed;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books as files: {@code .csv} and {@code .xlsx}, and the journal as plain text accounting. */
@RestController
@RequestMapping("/api/v1/ledger/export")
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
class LedgerExportController {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final BalanceSheets balances;
    private final JournalSheet journal;
    private final StatementSheets statements;
    private final JournalWalk walk;
    private final OrganisationService organisations;
    private final AuditTrail audit;
    private final Clock clock;

    LedgerExportController(
            BalanceSheets balances,
            JournalSheet journal,
            StatementSheets statements,
            JournalWalk walk,
            OrganisationService organisations,
            AuditTrail audit,
            Clock clock) {
        this.balances = balances;
        this.journal = journal;
        this.statements = statements;
        this.walk = walk;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/trial-balance.{form}")
    @Transactional
    public ResponseEntity<Resource> trialBalance(
            @PathVariable String form, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return file(form, balances.trialBalance(asOf), balances.functional(asOf));
    }

    @GetMapping("/journal.{form}")
    @Transactional
    public ResponseEntity<Resource> journal(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        if (form.equals("journal")) {
            return answer("journal.journal", new MediaType("text", "plain", StandardCharsets.UTF_8), file -> {
                Writer text = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
                walk.each(from, to, JournalText.begin(text)::write);
                text.flush();
            });
        }
        return file(journal.rows(from, to), form);
    }

    @GetMapping("/movement.{form}")
    @Transactional
    public ResponseEntity<Resource> movement(
            @PathVariable String form, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return file(balances.movement(from, to), form);
    }

    @GetMapping("/ageing.{form}")
    @Transactional
    public ResponseEntity<Resource> ageing(
            @PathVariable String form, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return file(balances.ageing(asOf == null ? organisations.get().today(clock) : asOf), form);
    }

    @GetMapping("/accounts/{code}/{currency}.{form}")
    @Transactional
    public ResponseEntity<Resource> money(
            @PathVariable String code,
            @PathVariable String currency,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return file(statements.money(account(code), currency, new Statement.Span(from, to)), form);
    }

    @GetMapping("/quantities/{code}.{form}")
    @Transactional
    public ResponseEntity<Resource> quantity(
            @PathVariable String code,
            @PathVariable String form,
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return file(statements.quantity(account(code), unit, new Statement.Span(from, to)), form);
    }

    private static ChartAccount account(String code) {
        try {
            return ChartAccount.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("account", "ledger.invalid.account");
        }
    }

    private ResponseEntity<Resource> file(Sheet sheet, String form) {
        return file(form, sheet);
    }

    /** A workbook holds all of the sheets, a CSV file the first one. */
    private ResponseEntity<Resource> file(String form, Sheet... all) {
        Sheet sheet = all[0];
        return switch (form) {
            case "csv" ->
                answer(
                        sheet.name() + ".csv",
                        new MediaType("text", "csv", StandardCharsets.UTF_8),
                        file -> SheetFiles.csv(file, sheet));
            case "xlsx" ->
                answer(
                        sheet.name() + ".xlsx",
                        MediaType.parseMediaType(SPREADSHEET),
                        file -> SheetFiles.xlsx(file, all));
            default -> throw new InvalidInput("form", "ledger.invalid.form");
        };
    }

    private ResponseEntity<Resource> answer(String name, MediaType type, PassingFile.Content content) {
        PassingFile file = PassingFile.write(content);
        audit.record("LEDGER_EXPORTED", "ledger", null, name, Map.of("bytes", file.contentLength()));
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file);
    }
}
