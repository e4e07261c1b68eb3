package io.recourse.claim.clock;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.REMINDER;
import static io.recourse.db.jooq.claim.Tables.REMINDER_READ;
import static io.recourse.db.jooq.claim.Tables.VOUCHER;
import static io.recourse.db.jooq.contract.Tables.CLAUSE;
import static io.recourse.db.jooq.contract.Tables.SERVICE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStanding;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherAmount;
import io.recourse.db.id.UserId;
import io.recourse.db.id.VoucherId;
import io.recourse.db.jooq.claim.Routines;
import io.recourse.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads reminders as one person gets them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqInbox {

    private static final Field<Long> SOUGHT =
            coalesce(CLAIM_.CLAIMED_MINOR, CLAIM_.COMPUTED_MINOR).as("sought");

    private static final String LAPSED = "lapsed";

    private final DSLContext sql;
    private final Clock clock;

    JooqInbox(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What was sent to the roles, open ones and those settled since an instant; the latest first. */
    List<ReminderItem> list(Set<Role> roles, String username, UserId user, Instant settledSince, int limit) {
        return sql.select(REMINDER.fields())
                .select(REMINDER_READ.READ_AT, CLAIM_.NUMBER, CLAIM_.VENDOR_ID, VENDOR_.NAME, SERVICE.NAME)
                .select(CLAUSE.TITLE, CLAIM_.PERIOD_LABEL, CLAIM_.STATUS, CLAIM_.ZONE, CLAIM_.CURRENCY)
                .select(SOUGHT)
                .select(Routines.offerHasLapsed(
                                CLAIM_.STATUS, CLAIM_.OFFER_UNTIL, CLAIM_.ZONE, val(clock.instant(), CLAIM_.OPENED_AT))
                        .as(LAPSED))
                .select(VOUCHER.NUMBER, VOUCHER.CURRENCY, VOUCHER.UNIT, VOUCHER.ZONE)
                .select(VOUCHER.GRANTED, VOUCHER.USED, VOUCHER.LOST)
                .from(REMINDER)
                .join(CLAIM_)
                .on(CLAIM_.ID.eq(REMINDER.CLAIM_ID))
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(CLAIM_.VENDOR_ID))
                .join(SERVICE)
                .on(SERVICE.ID.eq(CLAIM_.SERVICE_ID))
                .join(CLAUSE)
                .on(CLAUSE.ID.eq(CLAIM_.CLAUSE_ID))
                .leftJoin(VOUCHER)
                .on(VOUCHER.ID.eq(REMINDER.VOUCHER_ID))
                .leftJoin(REMINDER_READ)
                .on(REMINDER_READ.REMINDER_ID.eq(REMINDER.ID), REMINDER_READ.USER_ID.eq(user))
                .where(addressedTo(roles, username))
                .and(REMINDER.SETTLED_AT.isNull().or(REMINDER.SETTLED_AT.gt(settledSince)))
                .orderBy(REMINDER.SETTLED_AT.isNotNull(), REMINDER.ENDS_AT, REMINDER.ID)
                .limit(limit)
                .fetch(JooqInbox::item);
    }

    /** How many open ones the person has not seen. */
    int unread(Set<Role> roles, String username, UserId user) {
        return sql.fetchCount(sql.selectOne()
                .from(REMINDER)
                .leftJoin(REMINDER_READ)
                .on(REMINDER_READ.REMINDER_ID.eq(REMINDER.ID), REMINDER_READ.USER_ID.eq(user))
                .where(addressedTo(roles, username), REMINDER.SETTLED_AT.isNull(), REMINDER_READ.READ_AT.isNull()));
    }

    static Condition addressedTo(Set<Role> roles, String username) {
        return arrayOverlap(REMINDER.ROLES, val(JooqReminders.names(roles), REMINDER.ROLES))
                .and(REMINDER.SKIPPED.isFalse())
                .and(REMINDER.EXCEPT_FOR.isNull().or(REMINDER.EXCEPT_FOR.ne(username)));
    }

    private static ReminderItem item(Record row) {
        ReminderItem.OfVoucher voucher = voucher(row);
        String currency = row.get(CLAIM_.CURRENCY);
        return new ReminderItem(
                JooqReminders.reminder(row),
                voucher,
                null,
                Claim.nameOf(row.get(CLAIM_.NUMBER)),
                row.get(CLAIM_.VENDOR_ID),
                row.get(VENDOR_.NAME),
                row.get(SERVICE.NAME),
                row.get(CLAUSE.TITLE),
                row.get(CLAIM_.PERIOD_LABEL),
                new ClaimStanding(ClaimStatus.valueOf(row.get(CLAIM_.STATUS)), row.get(LAPSED, boolean.class)),
                ZoneId.of(voucher == null ? row.get(CLAIM_.ZONE) : row.get(VOUCHER.ZONE)),
                voucher == null
                        ? Money.ofMinor(row.get(SOUGHT), currency)
                        : voucher.rest().money() ? voucher.rest().toMoney() : Money.zero(currency),
                row.get(REMINDER_READ.READ_AT));
    }

    private static ReminderItem.@Nullable OfVoucher voucher(Record row) {
        VoucherId id = row.get(REMINDER.VOUCHER_ID);
        if (id == null) {
            return null;
        }
        String currency = row.get(VOUCHER.CURRENCY);
        long rest = row.get(VOUCHER.GRANTED) - row.get(VOUCHER.USED) - row.get(VOUCHER.LOST);
        return new ReminderItem.OfVoucher(
                id,
                Voucher.nameOf(row.get(VOUCHER.NUMBER)),
                new VoucherAmount(rest, currency == null ? row.get(VOUCHER.UNIT) : currency, currency != null));
    }
}
