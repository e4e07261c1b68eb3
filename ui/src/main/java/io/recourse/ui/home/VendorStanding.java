package io.recourse.ui.home;

import io.recourse.assessment.Assessment;
import io.recourse.db.id.VendorId;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a vendor kept its promises in some time.
 *
 * @param judged assessments with a verdict
 * @param missed those whose promise was broken
 * @param down charged downtime of all of them; periods that contain each other both count, as both clauses do
 */
record VendorStanding(VendorId vendor, String name, int judged, int missed, Duration down, Sums credit) {

    /** Worst first: most promises broken, then most downtime. Vendors without a verdict are left out. */
    static List<VendorStanding> worstFirst(Collection<Assessment> assessments) {
        return assessments.stream()
                .filter(assessment -> assessment.figure().met() != null)
                .collect(
                        Collectors.groupingBy(assessment -> assessment.subject().vendor()))
                .values()
                .stream()
                .map(VendorStanding::of)
                .sorted(Comparator.comparingInt(VendorStanding::missed)
                        .thenComparing(VendorStanding::down)
                        .reversed())
                .toList();
    }

    private static VendorStanding of(List<Assessment> ofVendor) {
        Assessment any = ofVendor.getFirst();
        List<Assessment> missed = ofVendor.stream()
                .filter(assessment -> assessment.figure().isBreached())
                .toList();
        Duration down = ofVendor.stream()
                .map(assessment -> assessment.figure().downTime())
                .reduce(Duration.ZERO, Duration::plus);
        return new VendorStanding(
                any.subject().vendor(),
                any.subject().vendorName(),
                ofVendor.size(),
                missed.size(),
                down,
                Sums.of(missed, assessment -> assessment.entitlement().credit()));
    }
}
