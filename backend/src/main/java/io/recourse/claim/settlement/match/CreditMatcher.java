package io.recourse.claim.settlement.match;

import io.recourse.db.id.ClaimId;
import io.recourse.db.id.SettlementLineId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Proposes which open claims credits pay. First what a line names, then what fits by amount alone; a claim that one line
 * names for certain is not offered to others by its amount. Nothing here looks at a month or a period: credits are posted
 * in later months than their cause, so a month that agrees proves nothing.
 */
public final class CreditMatcher {

    private static final Comparator<OpenLine> LINES = Comparator.comparing(OpenLine::issuedOn)
            .thenComparing(OpenLine::number)
            .thenComparing(OpenLine::line)
            .thenComparing(line -> line.id().toString());

    private final Function<OpenLine, Tolerance> tolerances;
    private final BiPredicate<SettlementLineId, ClaimId> refused;

    /**
     * @param tolerances of the line's vendor
     * @param refused pairs that a person refused
     */
    public CreditMatcher(Function<OpenLine, Tolerance> tolerances, BiPredicate<SettlementLineId, ClaimId> refused) {
        this.tolerances = tolerances;
        this.refused = refused;
    }

    /** What is found for each line, in a fixed order: the same input always gives the same proposals. */
    public Map<SettlementLineId, Finding> find(Collection<OpenLine> lines, Collection<OpenClaim> claims) {
        return find(lines, claims, Set.of());
    }

    /**
     * The same beside lines that name something else, such as a voucher.
     *
     * @param elsewhere lines that are offered to no claim by their amount, unless they name one
     */
    public Map<SettlementLineId, Finding> find(
            Collection<OpenLine> lines, Collection<OpenClaim> claims, Set<SettlementLineId> elsewhere) {
        List<OpenLine> inOrder = lines.stream().sorted(LINES).toList();
        List<OpenClaim> open = claims.stream()
                .sorted(Comparator.comparingLong(OpenClaim::number))
                .toList();
        Map<SettlementLineId, Finding> found = new LinkedHashMap<>();
        Set<ClaimId> taken = new HashSet<>();
        for (OpenLine line : inOrder) {
            Finding byName = new NamedClaims(line, tolerances.apply(line)).find(candidates(line, open));
            if (byName != null) {
                found.put(line.id(), byName);
                byName.proposals().stream()
                        .filter(proposal -> proposal.confidence() == Confidence.CERTAIN)
                        .flatMap(proposal -> proposal.pieces().stream())
                        .forEach(piece -> taken.add(piece.claim()));
            }
        }
        elsewhere.forEach(line -> found.putIfAbsent(line, Finding.elsewhere()));
        Set<SettlementLineId> named = Set.copyOf(found.keySet());
        for (OpenLine line : inOrder) {
            if (named.contains(line.id())) {
                continue;
            }
            List<OpenClaim> free = candidates(line, open).stream()
                    .filter(claim -> !taken.contains(claim.id()))
                    .toList();
            List<OpenLine> others = inOrder.stream()
                    .filter(other -> !other.id().equals(line.id()) && !named.contains(other.id()))
                    .filter(other -> other.vendor().equals(line.vendor())
                            && other.remaining()
                                    .currency()
                                    .equals(line.remaining().currency()))
                    .toList();
            Finding byAmount = new FittingAmounts(line, tolerances.apply(line), others, this::isRefused).find(free);
            found.put(line.id(), afterRefusals(line, open, byAmount));
        }
        return inOrder.stream()
                .collect(Collectors.toMap(
                        OpenLine::id, line -> found.get(line.id()), (one, other) -> one, LinkedHashMap::new));
    }

    private boolean isRefused(OpenLine line, OpenClaim claim) {
        return refused.test(line.id(), claim.id());
    }

    private List<OpenClaim> candidates(OpenLine line, List<OpenClaim> open) {
        return open.stream()
                .filter(claim -> claim.vendor().equals(line.vendor()))
                .filter(claim -> !isRefused(line, claim))
                .toList();
    }

    /** Where nothing is left because a person refused what fitted, that is the reason. */
    private Finding afterRefusals(OpenLine line, List<OpenClaim> open, Finding finding) {
        boolean refusedSome = open.stream().anyMatch(claim -> isRefused(line, claim));
        boolean nothing = finding.proposals().isEmpty();
        return nothing && refusedSome ? Finding.none(Unmatched.REFUSED) : finding;
    }
}
