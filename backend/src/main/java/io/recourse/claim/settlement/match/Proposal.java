package io.recourse.claim.settlement.match;

import io.recourse.text.Message;
import java.util.List;

/**
 * Which claims a line could pay, and why.
 *
 * @param pieces one; several of one line (one note pays several claims); or several lines for one claim
 * @param because sentences, the strongest reason first
 */
public record Proposal(Confidence confidence, List<Piece> pieces, List<Message> because) {

    public Proposal {
        pieces = List.copyOf(pieces);
        because = List.copyOf(because);
    }
}
