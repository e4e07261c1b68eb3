package io.recourse.assessment;

import io.recourse.db.copy.RowWriter;
import io.recourse.db.id.SourceId;
import io.recourse.money.Money;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Revisions as rows of assessment.assessment, for one COPY. */
final class RevisionRows {

    private static final String COLUMNS = """
            assessment.assessment (id, clause_id, clause_version_id, service_id, source_id, period_label, period, zone,
                revision, latest, final, computed_at, data_until, engine_version, clause_hash, timeline_hash,
                exclusion_hash, input_hash, period_ms, counted_ms, up_ms, down_ms, excluded_ms, removed_ms, commitment,
                availability, exact, met, reason, fee_minor, credit_minor, credit_percent, credit_tier, credit_quantity,
                fair_value_minor, currency, credit_steps, metric, unit,
                failures, attribution, renewals, first_computed_at, hash_form)""";

    private static final int FIELDS = 44;

    private final RowWriter rows = new RowWriter();
    private final Messages messages;

    RevisionRows(Messages messages) {
        this.messages = messages;
    }

    void add(Assessment one, byte[] attribution) {
        rows.row(FIELDS).uuid(one.id().value());
        subject(one);
        computation(one);
        figure(one.figure());
        entitlement(one.entitlement());
        Figure figure = one.figure();
        rows.text(figure.metric().name()).text(figure.unit().name()).integer(figure.failures());
        Assessment.Renewals renewals = one.renewals();
        rows.bytes(attribution).integer(renewals == null ? 0 : renewals.times());
        if (renewals == null) {
            rows.nothing();
        } else {
            rows.time(renewals.since());
        }
        rows.small(one.hashes().form().number());
    }

    long copyInto(Connection connection) throws SQLException {
        return rows.copyInto(connection, COLUMNS);
    }

    private void subject(Assessment one) {
        Assessment.Subject subject = one.subject();
        SourceId source = one.source();
        rows.uuid(subject.clause().value())
                .uuid(subject.clauseVersion().value())
                .uuid(subject.service().value())
                .uuid(source == null ? null : source.value())
                .text(one.period().label())
                .range(one.interval().from(), one.interval().to())
                .text(one.zone().getId());
    }

    private void computation(Assessment one) {
        InputHashes hashes = one.hashes();
        rows.integer(one.revision())
                .flag(one.latest())
                .flag(one.finished())
                .time(one.computedAt())
                .time(one.dataUntil())
                .text(hashes.engineVersion())
                .text(hashes.clause())
                .text(hashes.timeline())
                .text(hashes.exclusions())
                .text(hashes.input());
    }

    private void figure(Figure figure) {
        rows.number(figure.period())
                .number(figure.counted())
                .number(figure.up())
                .number(figure.down())
                .number(figure.excluded())
                .number(figure.removed())
                .decimal(figure.commitment())
                .decimal(figure.availability())
                .text(figure.exact())
                .flag(figure.met())
                .json(messages.text(figure.reason()));
    }

    private void entitlement(Entitlement entitlement) {
        rows.number(minor(entitlement.fee()))
                .number(entitlement.credit().minorUnits())
                .decimal(entitlement.percent())
                .integer(entitlement.tier())
                .decimal(entitlement.quantity())
                .number(minor(entitlement.fairValue()))
                .text(entitlement.credit().currency().getCurrencyCode())
                .text(messages.text(entitlement.steps()));
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minorUnits();
    }
}
