package io.recourse.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The shortest way from a fresh claim to each status, found in the table itself; by a notice only if that is the goal. */
final class ClaimPaths {

    private ClaimPaths() {}

    static List<ClaimStatus> to(ClaimStatus goal) {
        Map<ClaimStatus, List<ClaimStatus>> paths = new EnumMap<>(ClaimStatus.class);
        paths.put(ClaimStatus.ASSESSED, List.of());
        Deque<ClaimStatus> open = new ArrayDeque<>(List.of(ClaimStatus.ASSESSED));
        while (!open.isEmpty()) {
            ClaimStatus from = open.remove();
            for (Transition step : Transitions.from(from)) {
                if (!paths.containsKey(step.to()) && (step.to() != ClaimStatus.NOTIFIED || goal == step.to())) {
                    List<ClaimStatus> path = new ArrayList<>(paths.get(from));
                    path.add(step.to());
                    paths.put(step.to(), path);
                    open.add(step.to());
                }
            }
        }
        return paths.get(goal);
    }
}
