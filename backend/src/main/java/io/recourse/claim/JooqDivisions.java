package io.recourse.claim;

import io.recourse.db.id.ClaimId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Knows which claims are parts of what was one, also where the breach of some of them is gone for now. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqDivisions {

    private final DSLContext sql;

    JooqDivisions(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The claims that share a credit, by number: those that stand, and with them the parts that went because there was no
     * breach any more while one of these was there. None if none stands: then the next breach opens one claim for all.
     *
     * @param all every claim there ever was for a clause and period
     */
    List<Claim> parts(List<Claim> all) {
        List<Claim> standing =
                all.stream().filter(claim -> !claim.wasNoLongerBreached()).toList();
        if (standing.isEmpty() || standing.size() == all.size()) {
            return standing;
        }
        Map<ClaimId, Life> lives = lives(all);
        int first = standing.stream()
                .mapToInt(claim -> lives.getOrDefault(claim.id(), Life.UNKNOWN).opened())
                .min()
                .orElseThrow();
        Set<String> taken =
                standing.stream().map(claim -> claim.subject().account()).collect(Collectors.toSet());
        Map<String, Claim> gone = all.stream()
                .filter(Claim::wasNoLongerBreached)
                .filter(claim -> !taken.contains(claim.subject().account()))
                .filter(claim ->
                        first <= lives.getOrDefault(claim.id(), Life.UNKNOWN).gone())
                .collect(Collectors.toMap(claim -> claim.subject().account(), claim -> claim, (older, later) -> later));
        return Stream.concat(standing.stream(), gone.values().stream())
                .sorted(Comparator.comparing(Claim::number))
                .toList();
    }

    private Map<ClaimId, Life> lives(List<Claim> claims) {
        UUID[] ids = claims.stream().map(claim -> claim.id().value()).toArray(UUID[]::new);
        Map<ClaimId, Life> lives = new HashMap<>();
        sql.resultQuery("""
                        SELECT e.claim_id, min(a.revision) AS opened,
                            coalesce(max(a.revision) FILTER (WHERE e.to_status = 'WITHDRAWN'), 0) AS gone
                        FROM claim.claim_event AS e JOIN assessment.assessment AS a ON a.id = e.assessment_id
                        WHERE e.claim_id = ANY ({0}) GROUP BY e.claim_id""", DSL.val(ids))
                .forEach(row -> lives.put(
                        new ClaimId(row.get("claim_id", UUID.class)),
                        new Life(row.get("opened", int.class), row.get("gone", int.class))));
        return lives;
    }

    /** By revisions of the assessment: the first one that a claim knew, and the last one that withdrew it. */
    private record Life(int opened, int gone) {

        static final Life UNKNOWN = new Life(Integer.MAX_VALUE, 0);
    }
}
