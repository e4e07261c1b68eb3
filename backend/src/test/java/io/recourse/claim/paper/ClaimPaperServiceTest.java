package io.recourse.claim.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.ClaimsForTests;
import io.recourse.db.id.ClaimId;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import io.recourse.text.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Notes and files that anybody who works with a claim may see: kept once, in order, corrected by what follows. */
@BackendTest
class ClaimPaperServiceTest {

    @Autowired
    ClaimPaperService papers;

    @Autowired
    ClaimsForTests claims;

    @Autowired
    DSLContext sql;

    @Autowired
    TestClock clock;

    private ClaimId claim;

    @BeforeEach
    void openClaim() {
        claim = claims.opened().id();
    }

    @Test
    void a_note_tells_who_wrote_it_when_and_when_it_happened() {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        ClaimNote note = ActingAs.user(
                "vera",
                Role.VENDOR_MANAGER,
                () -> papers.addNote(
                        claim,
                        new NoteDraft(
                                NoteKind.MESSAGE_RECEIVED,
                                "  We look\r\ninto\u0000 it. ",
                                yesterday,
                                "support@vendor.example",
                                "CASE 77",
                                false,
                                null,
                                null),
                        List.of()));
        assertThat(note.text()).isEqualTo("We look\ninto it.");
        assertThat(note.author()).isEqualTo("vera");
        assertThat(note.occurredAt()).isEqualTo(yesterday);
        assertThat(note.recordedAt()).isEqualTo(clock.instant());
        assertThat(note.contact()).isEqualTo("support@vendor.example");
        assertThat(note.vendorReference()).isEqualTo("CASE 77");
        assertThat(audit("NOTE_ADDED"))
                .singleElement()
                .asString()
                .contains(note.id().toString())
                .doesNotContain("look");
    }

    @Test
    void what_is_missing_or_too_long_is_named_field_by_field() {
        NoteDraft draft = new NoteDraft(
                null, " ", clock.instant().plusSeconds(1), "c".repeat(201), "r".repeat(201), false, null, null);
        assertThat(catchThrowableOfType(InvalidInput.class, () -> note(draft)).errors())
                .extracting(InvalidInput.FieldError::field)
                .containsExactly("kind", "text", "contact", "vendorReference", "occurredAt");
        assertThatThrownBy(() -> note(NoteDraft.of(NoteKind.PHONE_CALL, "x".repeat(20_001))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_note_is_corrected_by_a_following_one_at_most_once() {
        ClaimNote wrong = note(NoteDraft.of(NoteKind.PHONE_CALL, "They said HKD 100."));
        ClaimNote right = note(correcting(wrong, null));
        assertThat(papers()).extracting(ClaimPaper::stands).containsExactly(false, true);
        assertThat(papers().getFirst().replacedBy()).isEqualTo(right.id());
        assertThatThrownBy(() -> note(correcting(wrong, null)))
                .isInstanceOf(Conflict.class)
                .hasMessage("claim.paper.refused.replaced");
        assertThatThrownBy(() -> ActingAs.role(
                        Role.FINANCE, () -> papers.addNote(claims.opened().id(), correcting(right, null), List.of())))
                .as("a note of another claim")
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_file_that_should_not_stand_is_replaced_by_a_note_and_may_come_again() {
        ClaimFile file = file("a.pdf", Samples.pdf("a")).file();
        note(correcting(null, file));
        assertThat(ActingAs.role(Role.IT, () -> papers.file(claim, file.id())).stands())
                .isFalse();
        StoredFile again = file("again.pdf", Samples.pdf("a"));
        assertThat(again.isNew()).isTrue();
        assertThat(sql.fetchValue("SELECT count(*) FROM claim.paper_content WHERE claim_id = ?", claim.value()))
                .as("the bytes are kept once")
                .isEqualTo(1L);
    }

    @Test
    void attachments_come_with_their_note_or_not_at_all() {
        ActingAs.role(Role.FINANCE, () -> {
            papers.addNote(
                    claim,
                    NoteDraft.of(NoteKind.MESSAGE_RECEIVED, "See attached."),
                    List.of(FileDraft.of("a.pdf", Samples.pdf("a")), FileDraft.of("b.png", Samples.PNG)));
        });
        assertThat(papers()).hasSize(3).extracting(ClaimPaper::occurredAt).containsOnly(clock.instant());
        assertThat(papers().getFirst()).isInstanceOf(ClaimNote.class);
        assertThatThrownBy(() -> ActingAs.role(
                        Role.FINANCE,
                        () -> papers.addNote(
                                claim,
                                NoteDraft.of(NoteKind.MESSAGE_RECEIVED, "And this."),
                                List.of(FileDraft.of("c.pdf", Samples.PROGRAM)))))
                .isInstanceOf(InvalidInput.class);
        assertThat(papers()).hasSize(3);
    }

    @Test
    void the_same_content_is_kept_once_on_a_claim_even_if_it_comes_eight_times_at_once() {
        byte[] bytes = Samples.pdf("same");
        List<StoredFile> stored = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> file(number + ".pdf", bytes)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(stored).filteredOn(StoredFile::isNew).hasSize(1);
        assertThat(stored)
                .extracting(answer -> answer.file().id())
                .containsOnly(stored.getFirst().file().id());
        assertThat(ActingAs.role(Role.IT, () -> papers.addFile(claims.opened().id(), FileDraft.of("a.pdf", bytes))))
                .as("another claim has its own")
                .matches(StoredFile::isNew);
    }

    @Test
    void a_file_comes_back_byte_for_byte() {
        ClaimFile file = file("回执.pdf", Samples.pdf("x")).file();
        FileContent content = ActingAs.role(Role.AUDITOR, () -> papers.content(claim, file.id()));
        assertThat(content.bytes()).isEqualTo(Samples.pdf("x"));
        assertThat(content.file().sha256()).isEqualTo(Sha256.hex(Samples.pdf("x")));
        assertThat(content.file().name()).isEqualTo("回执.pdf");
        assertThatThrownBy(() -> ActingAs.role(
                        Role.AUDITOR, () -> papers.content(claims.opened().id(), file.id())))
                .as("by way of another claim")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void correspondence_is_told_in_the_order_in_which_it_happened() {
        Instant start = clock.instant();
        clock.advance(Duration.ofDays(3));
        note(at(start.plus(Duration.ofDays(2)), "third"));
        note(at(start, "first"));
        note(at(start.plus(Duration.ofDays(1)), "second"));
        file("last.pdf", Samples.pdf("last"));
        assertThat(ActingAs.role(Role.AUDITOR, () -> papers.correspondenceOf(claim)))
                .extracting(paper -> paper instanceof ClaimNote note ? note.text() : ((ClaimFile) paper).name())
                .containsExactly("first", "second", "third", "last.pdf");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_reads_and_those_who_work_on_claims_write(Role role) {
        boolean writes = role != Role.EXECUTIVE && role != Role.AUDITOR;
        assertThat(ActingAs.role(role, () -> papers.papers(claim))).isEmpty();
        if (writes) {
            ActingAs.role(role, () -> papers.addNote(claim, NoteDraft.of(NoteKind.INTERNAL_NOTE, "x"), List.of()));
            ActingAs.role(role, () -> papers.addFile(claim, FileDraft.of("a.pdf", Samples.pdf("a"))));
            assertThat(ActingAs.role(role, () -> papers.papers(claim))).hasSize(2);
        } else {
            assertThatThrownBy(() -> ActingAs.role(
                            role, () -> papers.addNote(claim, NoteDraft.of(NoteKind.INTERNAL_NOTE, "x"), List.of())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() ->
                            ActingAs.role(role, () -> papers.addFile(claim, FileDraft.of("a.pdf", Samples.pdf("a")))))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void the_database_refuses_to_change_or_remove_papers_and_removes_those_of_the_sample_with_their_claim() {
        note(NoteDraft.of(NoteKind.INTERNAL_NOTE, "stays"));
        file("a.pdf", Samples.pdf("a"));
        for (String table : List.of("paper_note", "paper_content", "paper_file")) {
            Stream.of("UPDATE claim.%s SET claim_id = claim_id", "DELETE FROM claim.%s", "TRUNCATE claim.%s CASCADE")
                    .forEach(verb -> assertThatThrownBy(() -> sql.execute(verb.formatted(table)))
                            .as(verb + table)
                            .hasStackTraceContaining("never"));
        }
        sql.execute("UPDATE claim.claim SET sample = true WHERE id = ?", claim.value());
        assertThatThrownBy(() -> sql.execute("DELETE FROM claim.paper_note"))
                .as("papers that were real stay real")
                .hasStackTraceContaining("never");

        ClaimId invented = claims.opened().id();
        sql.execute("UPDATE claim.claim SET sample = true WHERE id = ?", invented.value());
        ClaimId real = claim;
        claim = invented;
        note(correcting(null, file("b.pdf", Samples.pdf("b")).file()));
        sql.execute("DELETE FROM claim.open_amount WHERE claim_id = ?", invented.value());
        sql.execute("DELETE FROM claim.claim_event WHERE claim_id = ?", invented.value());
        sql.execute("DELETE FROM claim.claim WHERE id = ?", invented.value());
        assertThat(sql.fetchValue("SELECT count(*) FROM claim.paper_file WHERE claim_id = ?", invented.value()))
                .isEqualTo(0L);
        claim = real;
        assertThat(papers()).hasSize(2);
    }

    @Test
    void the_database_takes_no_content_under_a_false_hash() {
        assertThatThrownBy(() -> sql.execute(
                        "INSERT INTO claim.paper_content (claim_id, privileged, sha256, content) VALUES (?, false, ?, ?)",
                        claim.value(),
                        "0".repeat(64),
                        Samples.PNG))
                .hasStackTraceContaining("hash_is_that_of_the_content");
    }

    @Test
    void bytes_that_changed_in_the_database_are_not_handed_out_and_the_audit_trail_says_so() {
        ClaimFile file = file("a.pdf", Samples.pdf("a")).file();
        sql.execute("ALTER TABLE claim.paper_content DISABLE TRIGGER paper_content_never_changes");
        sql.execute("ALTER TABLE claim.paper_content DROP CONSTRAINT hash_is_that_of_the_content");
        sql.execute("UPDATE claim.paper_content SET content = content || 'x' WHERE sha256 = ?", file.sha256());
        try {
            assertThatThrownBy(() -> ActingAs.role(Role.AUDITOR, () -> papers.content(claim, file.id())))
                    .isInstanceOf(Conflict.class)
                    .hasMessage("claim.paper.refused.altered");
            assertThat(audit("FILE_ALTERED")).singleElement().asString().contains(file.sha256());
        } finally {
            sql.execute("UPDATE claim.paper_content SET content = ? WHERE sha256 = ?", Samples.pdf("a"), file.sha256());
            sql.execute("ALTER TABLE claim.paper_content ADD CONSTRAINT hash_is_that_of_the_content "
                    + "CHECK (sha256 = encode(sha256(content), 'hex'))");
            sql.execute("ALTER TABLE claim.paper_content ENABLE TRIGGER paper_content_never_changes");
        }
        assertThat(ActingAs.role(Role.AUDITOR, () -> papers.content(claim, file.id()))
                        .bytes())
                .isEqualTo(Samples.pdf("a"));
    }

    private List<ClaimPaper> papers() {
        return ActingAs.role(Role.AUDITOR, () -> papers.papers(claim));
    }

    private ClaimNote note(NoteDraft draft) {
        return ActingAs.role(Role.FINANCE, () -> papers.addNote(claim, draft, List.of()));
    }

    private StoredFile file(String name, byte[] bytes) {
        return ActingAs.role(Role.FINANCE, () -> papers.addFile(claim, FileDraft.of(name, bytes)));
    }

    private static NoteDraft at(Instant instant, String text) {
        return new NoteDraft(NoteKind.MESSAGE_SENT, text, instant, null, null, false, null, null);
    }

    private static NoteDraft correcting(@Nullable ClaimNote note, @Nullable ClaimFile file) {
        return new NoteDraft(
                NoteKind.INTERNAL_NOTE,
                "It was wrong.",
                null,
                null,
                null,
                false,
                note == null ? null : note.id(),
                file == null ? null : file.id());
    }

    private List<String> audit(String action) {
        return sql.fetch(
                        "SELECT detail::text FROM access.audit_entry WHERE action = ? AND subject_id = ?",
                        action,
                        claim.toString())
                .getValues(0, String.class);
    }
}
