package io.recourse.claim.bulk;

import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimMove;
import io.recourse.claim.ClaimService;
import io.recourse.command.SecondTries;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import io.recourse.text.ReadableException;
import io.recourse.text.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes many claims one step further, each by the rules of its own step and in a transaction of its own: with its event,
 * postings and audit entry, or without any of them. What fails for one undoes nothing of another, whatever transaction
 * the caller is in.
 */
@Service
@RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
public class BulkService {

    /** Most claims of one call. */
    public static final int MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(BulkService.class);

    private final ClaimService claims;
    private final JooqTicks ticks;
    private final TransactionTemplate transaction;

    BulkService(ClaimService claims, JooqTicks ticks, PlatformTransactionManager transactions) {
        this.claims = claims;
        this.ticks = ticks;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What became of each claim, in the order given. Throws InvalidInput for none, too many, or one named twice. */
    public List<BulkResult> take(BulkStep step, List<BulkItem> items) {
        Set<Object> ids = new HashSet<>();
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(!items.isEmpty() && items.size() <= MOST, "claims", "claim.bulk.count", MOST);
        check.that(items.stream().allMatch(item -> ids.add(item.id())), "claims", "claim.bulk.twice");
        check.orThrow();
        List<BulkResult> results = new ArrayList<>();
        for (BulkItem item : items) {
            results.add(take(step, item));
        }
        return results;
    }

    private BulkResult take(BulkStep step, BulkItem item) {
        try {
            return SecondTries.of(() -> Objects.requireNonNull(transaction.execute(status -> move(step, item))));
        } catch (NotFound unknown) {
            return new BulkResult(
                    item.id(),
                    item.id().toString(),
                    BulkResult.Outcome.REFUSED,
                    null,
                    unknown.message(CurrentUser.locale()));
        } catch (ReadableException refused) {
            return undone(item, BulkResult.Outcome.REFUSED, refused.message(CurrentUser.locale()));
        } catch (AccessDeniedException denied) {
            return undone(item, BulkResult.Outcome.REFUSED, text("claim.bulk.notYours"));
        } catch (RuntimeException failure) {
            LOG.error("{} of claim {} failed", step, item.id(), failure);
            return undone(item, BulkResult.Outcome.FAILED, text("claim.bulk.failed"));
        }
    }

    private BulkResult move(BulkStep step, BulkItem item) {
        Claim claim = claims.get(item.id());
        if (step.isTaken(claim)) {
            return result(claim, BulkResult.Outcome.ALREADY, null);
        }
        if (step.isDue(claim)
                && claim.version() == item.version()
                && step.needsReview()
                && !ticks.isComplete(claim, CurrentUser.name())) {
            return result(claim, BulkResult.Outcome.NOT_REVIEWED, text("claim.bulk.notReviewed"));
        }
        Claim moved = claims.move(item.id(), ClaimMove.to(step.to(), item.version()));
        return result(moved, BulkResult.Outcome.DONE, null);
    }

    private BulkResult undone(BulkItem item, BulkResult.Outcome outcome, String message) {
        return Objects.requireNonNull(transaction.execute(status -> result(claims.get(item.id()), outcome, message)));
    }

    private static BulkResult result(Claim claim, BulkResult.Outcome outcome, @Nullable String message) {
        return new BulkResult(claim.id(), claim.name(), outcome, claim.status(), message);
    }

    private static String text(String key) {
        return Texts.get(CurrentUser.locale(), key);
    }
}
