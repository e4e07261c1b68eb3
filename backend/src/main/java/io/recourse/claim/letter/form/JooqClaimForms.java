package io.recourse.claim.letter.form;

import static io.recourse.db.jooq.claim.Tables.CLAIM_FORM;
import static io.recourse.db.jooq.claim.Tables.SERVICE_RESOURCE;

import io.recourse.access.CurrentUser;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import io.recourse.text.Language;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes claim.claim_form and claim.service_resource. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqClaimForms {

    private final DSLContext sql;
    private final Clock clock;

    JooqClaimForms(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<ClaimForm> find(ContractId contract) {
        return sql.selectFrom(CLAIM_FORM)
                .where(CLAIM_FORM.CONTRACT_ID.eq(contract))
                .fetchOptional(row -> new ClaimForm(
                        row.getContractId(),
                        Channel.valueOf(row.getChannel()),
                        row.getRecipient(),
                        row.getSubjectWords(),
                        demands(row.getDemands()),
                        Language.of(row.getLanguage()),
                        row.getContactName(),
                        row.getContactEmail(),
                        row.getNote(),
                        true,
                        row.getVersion()));
    }

    /** Writes the form of version 0 anew, or changes the one of this version; false if somebody else was faster. */
    boolean save(ContractId contract, int version, CheckedForm form) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>();
        row.put(CLAIM_FORM.CHANNEL, form.channel().name());
        row.put(CLAIM_FORM.RECIPIENT, form.recipient());
        row.put(CLAIM_FORM.SUBJECT_WORDS, form.subjectWords());
        row.put(
                CLAIM_FORM.DEMANDS,
                form.demands().stream().sorted().map(Enum::name).toArray(String[]::new));
        row.put(CLAIM_FORM.LANGUAGE, form.language().tag());
        row.put(CLAIM_FORM.CONTACT_NAME, form.contactName());
        row.put(CLAIM_FORM.CONTACT_EMAIL, form.contactEmail());
        row.put(CLAIM_FORM.NOTE, form.note());
        row.put(CLAIM_FORM.VERSION, version + 1);
        row.put(CLAIM_FORM.CHANGED_AT, clock.instant());
        row.put(CLAIM_FORM.CHANGED_BY, CurrentUser.name());
        if (version == 0) {
            return sql.insertInto(CLAIM_FORM)
                            .set(CLAIM_FORM.CONTRACT_ID, contract)
                            .set(row)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return sql.update(CLAIM_FORM)
                        .set(row)
                        .where(CLAIM_FORM.CONTRACT_ID.eq(contract), CLAIM_FORM.VERSION.eq(version))
                        .execute()
                == 1;
    }

    ServiceResources resources(ServiceId service) {
        return sql.selectFrom(SERVICE_RESOURCE)
                .where(SERVICE_RESOURCE.SERVICE_ID.eq(service))
                .fetchOptional(row -> new ServiceResources(service, row.getIdentifiers(), row.getRegion()))
                .orElseGet(() -> new ServiceResources(service, null, null));
    }

    void save(ServiceResources resources) {
        sql.insertInto(SERVICE_RESOURCE)
                .set(SERVICE_RESOURCE.SERVICE_ID, resources.service())
                .set(SERVICE_RESOURCE.IDENTIFIERS, resources.identifiers())
                .set(SERVICE_RESOURCE.REGION, resources.region())
                .onConflict(SERVICE_RESOURCE.SERVICE_ID)
                .doUpdate()
                .set(SERVICE_RESOURCE.IDENTIFIERS, resources.identifiers())
                .set(SERVICE_RESOURCE.REGION, resources.region())
                .execute();
    }

    private static Set<Demand> demands(@Nullable String[] names) {
        Set<Demand> demands = EnumSet.noneOf(Demand.class);
        Arrays.stream(names).map(name -> Demand.valueOf("" + name)).forEach(demands::add);
        return demands;
    }
}
