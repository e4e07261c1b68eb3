package io.recourse.assessment;

import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.VendorId;
import io.recourse.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which assessments are asked for; null asks for all.
 *
 * @param period exactly this period: a month does not include its quarter
 * @param breachedOnly only those whose promise was broken
 */
public record AssessmentFilter(
        @Nullable Period period,
        @Nullable VendorId vendor,
        @Nullable ContractId contract,
        @Nullable ServiceId service,
        @Nullable ClauseId clause,
        boolean breachedOnly) {

    public static final AssessmentFilter ALL = new AssessmentFilter(null, null, null, null, null, false);

    public static AssessmentFilter of(Period period) {
        return new AssessmentFilter(period, null, null, null, null, false);
    }

    public static AssessmentFilter of(ServiceId service) {
        return new AssessmentFilter(null, null, null, service, null, false);
    }

    public static AssessmentFilter of(VendorId vendor) {
        return new AssessmentFilter(null, vendor, null, null, null, false);
    }

    public static AssessmentFilter of(ClauseId clause) {
        return new AssessmentFilter(null, null, null, null, clause, false);
    }

    /** The same, breaches only. */
    public AssessmentFilter breaches() {
        return new AssessmentFilter(period, vendor, contract, service, clause, true);
    }
}
