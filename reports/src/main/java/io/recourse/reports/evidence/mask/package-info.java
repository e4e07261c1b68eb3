/**
 * Owns what must not leave the house: secrets, personal data, addresses of machines; by which rule each is found, and
 * how a copy without them is made. It must not know which files a bundle has.
 */
@NullMarked
package io.recourse.reports.evidence.mask;

import org.jspecify.annotations.NullMarked;
