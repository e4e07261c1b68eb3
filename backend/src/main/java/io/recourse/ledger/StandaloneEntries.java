package io.recourse.ledger;

import io.recourse.access.Actor;
import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.db.id.EntryId;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entries that belong to no other command, such as journals taken over from another system: many callers share a
 * transaction, each waits until its own entry is durable, and one that is refused is refused alone.
 */
@Service
public class StandaloneEntries {

    private final Journal journal;
    private final AuditTrail audit;
    private final Sealer sealer;
    private final TransactionTemplate transaction;
    private final GroupCommit<Request, EntryId> group;

    StandaloneEntries(Journal journal, AuditTrail audit, Sealer sealer, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.audit = audit;
        this.sealer = sealer;
        this.transaction = new TransactionTemplate(transactions);
        this.group = new GroupCommit<>(this::write);
    }

    /**
     * Writes an entry in a transaction of its own or one shared with others, audits it and returns when it is durable. The
     * same key with the same content returns the entry that is already there. Throws Conflict if the key names another
     * entry; must not be called inside a transaction.
     */
    @Transactional(propagation = Propagation.NEVER)
    @RolesAllowed(Roles.FINANCE)
    public EntryId post(JournalDraft draft) {
        Request request = new Request(draft, CurrentUser.actor());
        return Refusals.readable(() -> group.submit(request));
    }

    private List<EntryId> write(List<Request> requests) {
        List<EntryId> written = transaction.execute(status -> {
            List<EntryId> ids = journal.postMany(
                    requests.stream().map(Request::draft).toList(),
                    requests.stream().map(request -> request.actor().username()).toList());
            List<AuditTrail.Deed> deeds = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                deeds.add(requests.get(i).deed(ids.get(i)));
            }
            audit.recordAll(deeds);
            return ids;
        });
        sealer.soon();
        return written == null ? List.of() : written;
    }

    @PreDestroy
    void close() {
        group.close();
    }

    private record Request(JournalDraft draft, Actor actor) {

        AuditTrail.Deed deed(EntryId entry) {
            return new AuditTrail.Deed(
                    actor,
                    "LEDGER_ENTRY_POSTED",
                    "ledger",
                    entry.value(),
                    draft.description(),
                    Map.of("key", draft.key()));
        }
    }
}
