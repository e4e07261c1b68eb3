package io.recourse.claim.clock;

import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.access.Roles;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.UserId;
import io.recourse.text.NotFound;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox of those who may have to act: what is open for their roles, and what was settled lately. */
@Service
@Transactional
@RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
public class ReminderService {

    /** Settled reminders stay in the inbox for a while, so that people see what became of them. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST = 1_000;

    private static final Comparator<ReminderItem> ORDER = Comparator.comparing(
                    (ReminderItem item) -> !item.reminder().isOpen())
            .thenComparing(item -> item.reminder().endsAt());

    private final JooqInbox inbox;
    private final JooqRunningReminders running;
    private final JooqReminders reminders;
    private final Clock clock;

    ReminderService(JooqInbox inbox, JooqRunningReminders running, JooqReminders reminders, Clock clock) {
        this.inbox = inbox;
        this.running = running;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Open reminders by the end of their clock, soonest first, then those settled in the last 30 days. */
    @Transactional(readOnly = true)
    public List<ReminderItem> inbox() {
        Instant since = clock.instant().minus(KEPT);
        return Stream.concat(
                        inbox.list(roles(), CurrentUser.name(), me(), since, MOST).stream(),
                        running.list(roles(), CurrentUser.name(), me(), since, MOST).stream())
                .sorted(ORDER)
                .limit(MOST)
                .toList();
    }

    /** Open reminders, read or not: what the person's roles have to do. */
    @Transactional(readOnly = true)
    public List<ReminderItem> open() {
        return inbox().stream().filter(item -> item.reminder().isOpen()).toList();
    }

    /** How many open reminders the person has not seen. */
    @Transactional(readOnly = true)
    public int unread() {
        return inbox.unread(roles(), CurrentUser.name(), me());
    }

    /** Notes that the person has seen a reminder; throws NotFound for one that is addressed to others. */
    public void markRead(UUID reminder) {
        reminders.read(List.of(own(reminder)), me());
    }

    /** Notes that the person has seen what is open about a claim, for example on the claim's page. */
    public void seen(ClaimId claim) {
        reminders.read(
                open().stream()
                        .filter(item -> claim.equals(item.reminder().claim()) && !item.isRead())
                        .map(item -> item.reminder().id())
                        .toList(),
                me());
    }

    /** Makes a reminder unread again; throws NotFound for one that is addressed to others. */
    public void markUnread(UUID reminder) {
        reminders.unread(own(reminder), me());
    }

    /** Notes that the person has seen all there is. */
    public void markAllRead() {
        reminders.read(
                inbox().stream()
                        .filter(item -> !item.isRead())
                        .map(item -> item.reminder().id())
                        .toList(),
                me());
    }

    private UUID own(UUID reminder) {
        return inbox().stream()
                .map(item -> item.reminder().id())
                .filter(reminder::equals)
                .findFirst()
                .orElseThrow(() -> NotFound.of(reminder));
    }

    private static Set<Role> roles() {
        return Arrays.stream(Role.values()).filter(CurrentUser::has).collect(Collectors.toSet());
    }

    private static UserId me() {
        UserId id = CurrentUser.id();
        if (id == null) {
            throw new AccessDeniedException("A job has no inbox");
        }
        return id;
    }
}
