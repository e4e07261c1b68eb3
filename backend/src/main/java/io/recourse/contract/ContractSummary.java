package io.recourse.contract;

/**
 * A contract as lists show it.
 *
 * @param services number of services bought under it
 * @param clauses number of KPI clauses about them
 */
public record ContractSummary(Contract contract, int services, int clauses) {}
