package io.recourse.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.contract.clause.Clause;
import io.recourse.contract.service.BoughtService;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.VendorId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SideTest {

    private static final ContractId CONTRACT = new ContractId(UUID.randomUUID());
    private static final VendorId VENDOR = new VendorId(UUID.randomUUID());

    @Test
    void a_clause_tried_on_its_own_service_does_not_stand_beside_what_it_was_credited_there() {
        BoughtService mail = service();
        BoughtService chat = service();
        Clause clause = clause(mail);

        assertThat(side(clause).triedInPlaceOf(mail)).isEqualTo(clause.id());
        assertThat(side(clause).triedInPlaceOf(chat)).isNull();
        assertThat(side(null).triedInPlaceOf(mail)).isNull();
    }

    private static Side side(@Nullable Clause clause) {
        return new Side("key", "Name", "note", "path", clause, null, null, List.of(), List.of());
    }

    private static Clause clause(BoughtService service) {
        return new Clause(
                new ClauseId(UUID.randomUUID()),
                "Uptime",
                service.id(),
                service.name(),
                service.code(),
                CONTRACT,
                "C-1",
                "Agreement",
                VENDOR,
                "Vendor",
                0,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static BoughtService service() {
        return new BoughtService(
                new ServiceId(UUID.randomUUID()),
                CONTRACT,
                "C-1",
                "Agreement",
                VENDOR,
                "Vendor",
                "Mail",
                "mail",
                null,
                0,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
