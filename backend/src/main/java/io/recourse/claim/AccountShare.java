package io.recourse.claim;

import io.recourse.money.Money;

/**
 * What one of several accounts claims of what the assessment grants.
 *
 * @param account id of the account, tenant or project at the vendor
 */
public record AccountShare(String account, Money amount) {}
