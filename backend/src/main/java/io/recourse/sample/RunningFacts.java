package io.recourse.sample;

import io.recourse.sample.WorkspaceFacts.SourceFacts;
import io.recourse.sample.WorkspaceFacts.VendorFacts;
import java.util.List;

/**
 * What runs in the sample on the day on which it is loaded: a vendor that does not exist, its outage and the claims that
 * follow. Provenance stands beside the template.
 */
record RunningFacts(
        List<SourceFacts> sources,
        List<VendorFacts> vendors,
        List<MeasuredFact> measurements,
        List<ClaimStory> claims) {}
