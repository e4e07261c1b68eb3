package io.recourse.claim.clock;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.REMINDER;
import static io.recourse.db.jooq.claim.Tables.REMINDER_READ;
import static io.recourse.db.jooq.contract.Tables.CLAUSE;
import static io.recourse.db.jooq.contract.Tables.SERVICE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.db.id.UserId;
import io.recourse.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads reminders as one person gets them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqInbox {

    private static final Field<Long> SOUGHT =
            coalesce(CLAIM_.CLAIMED_MINOR, CLAIM_.COMPUTED_MINOR).as("sought");

    private final DSLContext sql;

    JooqInbox(DSLContext sql) {
        this.sql = sql;
    }

    /** What was sent to the roles, open ones and those settled since an instant; the latest first. */
    List<ReminderItem> list(Set<Role> roles, String username, UserId user, Instant settledSince, int limit) {
        return sql.select(REMINDER.fields())
                .select(REMINDER_READ.READ_AT, CLAIM_.NUMBER, CLAIM_.VENDOR_ID, VENDOR_.NAME, SERVICE.NAME)
                .select(CLAUSE.TITLE, CLAIM_.PERIOD_LABEL, CLAIM_.STATUS, CLAIM_.ZONE, CLAIM_.CURRENCY)
                .select(SOUGHT)
                .from(REMINDER)
                .join(CLAIM_)
                .on(CLAIM_.ID.eq(REMINDER.CLAIM_ID))
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(CLAIM_.VENDOR_ID))
                .join(SERVICE)
                .on(SERVICE.ID.eq(CLAIM_.SERVICE_ID))
                .join(CLAUSE)
                .on(CLAUSE.ID.eq(CLAIM_.CLAUSE_ID))
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

    private static Condition addressedTo(Set<Role> roles, String username) {
        return arrayOverlap(REMINDER.ROLES, val(JooqReminders.names(roles), REMINDER.ROLES))
                .and(REMINDER.SKIPPED.isFalse())
                .and(REMINDER.EXCEPT_FOR.isNull().or(REMINDER.EXCEPT_FOR.ne(username)));
    }

    private static ReminderItem item(Record row) {
        return new ReminderItem(
                JooqReminders.reminder(row),
                Claim.nameOf(row.get(CLAIM_.NUMBER)),
                row.get(CLAIM_.VENDOR_ID),
                row.get(VENDOR_.NAME),
                row.get(SERVICE.NAME),
                row.get(CLAUSE.TITLE),
                row.get(CLAIM_.PERIOD_LABEL),
                ClaimStatus.valueOf(row.get(CLAIM_.STATUS)),
                ZoneId.of(row.get(CLAIM_.ZONE)),
                Money.ofMinor(row.get(SOUGHT), row.get(CLAIM_.CURRENCY)),
                row.get(REMINDER_READ.READ_AT));
    }
}
