package io.recourse.contract.clause;

/** A version together with the clause, service, contract and vendor it belongs to. */
public record ClauseInForce(Clause clause, ClauseVersion version) {}
