package io.recourse.claim.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.AsSystem;
import io.recourse.access.AuditService;
import io.recourse.access.Role;
import io.recourse.claim.ClaimsForTests;
import io.recourse.db.id.ClaimId;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What lawyers write for themselves: nobody else finds it, in no way, and each reading leaves a line. */
@BackendTest
class PrivilegedPapersTest {

    private static final String SECRET = "Our notice was late; settle below HKD 500.";

    @Autowired
    ClaimPaperService papers;

    @Autowired
    AuditService audit;

    @Autowired
    ClaimsForTests claims;

    @Autowired
    DSLContext sql;

    private ClaimId claim;
    private ClaimNote note;
    private ClaimFile file;

    @BeforeEach
    void writeInSecret() {
        claims.register("counsel", "LEGAL");
        claims.register("admin", "ADMIN");
        claim = claims.opened().id();
        note = counsel(() -> papers.addNote(claim, draft(SECRET), List.of()));
        file = counsel(() -> papers.addFile(claim, secret("strategy.pdf", Samples.pdf("secret"))))
                .file();
    }

    @Test
    void a_lawyer_sees_that_it_is_there_and_reads_it_one_by_one_with_a_line_for_each() {
        assertThat(note.text())
                .as("not even the answer to writing it repeats it")
                .isNull();
        List<ClaimPaper> list = counsel(() -> papers.papers(claim));
        assertThat(list).hasSize(2).allMatch(ClaimPaper::privileged);
        assertThat(((ClaimNote) list.getFirst()).text()).isNull();
        assertThat(readings()).extracting(PaperReading::isReading).containsOnly(false);

        assertThat(counsel(() -> papers.readPrivileged(claim, note.id())).text())
                .isEqualTo(SECRET);
        assertThat(counsel(() -> papers.readPrivileged(claim, file.id())).bytes())
                .isEqualTo(Samples.pdf("secret"));
        assertThat(readings()).filteredOn(PaperReading::isReading).hasSize(2).allSatisfy(reading -> {
            assertThat(reading.reader()).isEqualTo("counsel");
            assertThat(reading.paper()).isIn(note.id().toString(), file.id().toString());
        });
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "LEGAL", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_finds_it_administrators_included(Role role) {
        assertThat(as(role, () -> papers.papers(claim))).isEmpty();
        assertThat(as(role, () -> papers.correspondenceOf(claim))).isEmpty();
        assertThatThrownBy(() -> as(role, () -> papers.note(claim, note.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(role, () -> papers.file(claim, file.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(role, () -> papers.content(claim, file.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(role, () -> papers.readPrivileged(claim, note.id())))
                .isInstanceOfAny(NotFound.class, AccessDeniedException.class);
        assertThatThrownBy(() -> as(role, () -> papers.readPrivileged(claim, file.id())))
                .isInstanceOfAny(NotFound.class, AccessDeniedException.class);
        assertThatThrownBy(() -> as(role, () -> papers.addNote(claim, draft("x"), List.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(role, () -> papers.addFile(claim, secret("a.pdf", Samples.pdf("a")))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void no_form_of_a_note_prints_what_it_says() {
        ClaimNote read = counsel(() -> papers.readPrivileged(claim, note.id()));
        PaperJson.NoteBody body =
                new PaperJson.NoteBody(NoteKind.INTERNAL_NOTE, SECRET, null, SECRET, SECRET, true, null, null);

        assertThat(Stream.of(
                                read,
                                PaperJson.of(read),
                                body,
                                body.draft(),
                                CheckedNote.of(body.draft(), Instant.parse("2026-11-01T00:00:00Z")))
                        .map(Object::toString))
                .allSatisfy(text -> assertThat(text).isNotEmpty().doesNotContain(SECRET));
    }

    @Test
    void no_job_of_the_system_finds_it_although_it_has_every_role() {
        assertThat(AsSystem.call("bundle", () -> papers.papers(claim))).isEmpty();
        assertThatThrownBy(() -> AsSystem.call("bundle", () -> papers.readPrivileged(claim, note.id())))
                .isInstanceOf(NotFound.class);
        assertThat(counsel(() -> papers.correspondenceOf(claim)))
                .as("what goes into a bundle, even if a lawyer makes it")
                .isEmpty();
    }

    @Test
    void plain_sql_finds_it_only_for_an_enabled_user_to_whom_legal_was_assigned() {
        assertThat(secretsSeenBy("")).isZero();
        assertThat(secretsSeenBy(id("admin"))).as("an administrator").isZero();
        assertThat(secretsSeenBy(id("nobody"))).as("an unknown user").isZero();
        assertThat(secretsSeenBy(id("counsel"))).isEqualTo(3);
        sql.execute("UPDATE access.app_user SET enabled = false WHERE username = 'counsel'");
        assertThat(secretsSeenBy(id("counsel"))).as("a disabled user").isZero();
        sql.execute("UPDATE access.app_user SET enabled = true WHERE username = 'counsel'");
    }

    @Test
    void plain_sql_writes_it_for_nobody_else() {
        assertThatThrownBy(() -> sql.execute(
                        "INSERT INTO claim.paper_note (claim_id, privileged, kind, body, occurred_at, author, recorded_at) "
                                + "VALUES (?, true, 'INTERNAL_NOTE', 'x', now(), 'x', now())",
                        claim.value()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void an_upload_of_the_same_content_learns_nothing_of_it() {
        StoredFile open =
                as(Role.FINANCE, () -> papers.addFile(claim, FileDraft.of("mine.pdf", Samples.pdf("secret"))));
        assertThat(open.isNew()).isTrue();
        assertThat(open.file().privileged()).isFalse();
        assertThat(as(Role.IT, () -> papers.content(claim, open.file().id())).bytes())
                .isEqualTo(Samples.pdf("secret"));
    }

    @Test
    void open_and_privileged_papers_are_not_tied_to_each_other() {
        ClaimNote open =
                as(Role.FINANCE, () -> papers.addNote(claim, NoteDraft.of(NoteKind.INTERNAL_NOTE, "open"), List.of()));
        assertThatThrownBy(() -> counsel(
                        () -> papers.addFile(claim, new FileDraft("a.pdf", null, Samples.pdf("a"), true, open.id()))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(
                        Role.FINANCE,
                        () -> papers.addNote(
                                claim,
                                new NoteDraft(NoteKind.INTERNAL_NOTE, "x", null, null, null, false, note.id(), null),
                                List.of())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void the_audit_trail_says_that_not_what() {
        counsel(() -> papers.readPrivileged(claim, file.id()));
        String everything = sql.fetch("SELECT action || subject_kind || coalesce(subject_name, '') || detail::text "
                        + "FROM access.audit_entry")
                .toString();
        assertThat(everything)
                .contains("PRIVILEGED_NOTE_ADDED", "PRIVILEGED_FILE_ADDED", "PRIVILEGED_FILE_READ")
                .doesNotContain(SECRET, "strategy", file.sha256());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_log_of_readings_is_for_lawyers_and_auditors(Role role) {
        boolean may = role == Role.LEGAL || role == Role.AUDITOR || role == Role.ADMIN;
        if (may) {
            assertThat(as(role, () -> papers.readings(claim))).hasSize(2);
        } else {
            assertThatThrownBy(() -> as(role, () -> papers.readings(claim))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(role, () -> audit.history(ClaimPaperService.PRIVILEGED, claim)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private long secretsSeenBy(String reader) {
        return sql.transactionResult(transaction -> {
            DSLContext own = transaction.dsl();
            own.execute("SELECT set_config('recourse.reader', ?, true)", reader);
            return own.fetchSingle(
                            "SELECT (SELECT count(*) FROM claim.paper_note WHERE claim_id = ?) "
                                    + "+ (SELECT count(*) FROM claim.paper_file WHERE claim_id = ?) "
                                    + "+ (SELECT count(*) FROM claim.paper_content WHERE claim_id = ?)",
                            claim.value(),
                            claim.value(),
                            claim.value())
                    .get(0, Long.class);
        });
    }

    private static String id(String username) {
        return java.util
                .UUID
                .nameUUIDFromBytes(username.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    private List<PaperReading> readings() {
        return as(Role.AUDITOR, () -> papers.readings(claim));
    }

    private static <T> T counsel(Supplier<T> work) {
        return ActingAs.user("counsel", Role.LEGAL, work);
    }

    private static <T> T as(Role role, Supplier<T> work) {
        return ActingAs.user(role.name().toLowerCase(Locale.ROOT), role, work);
    }

    private static NoteDraft draft(String text) {
        return new NoteDraft(NoteKind.INTERNAL_NOTE, text, null, "External counsel", null, true, null, null);
    }

    private static FileDraft secret(String name, byte[] bytes) {
        return new FileDraft(name, null, bytes, true, null);
    }
}
