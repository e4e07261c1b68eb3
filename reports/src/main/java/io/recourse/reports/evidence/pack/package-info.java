/**
 * Owns the file that a bundle is: entries in order, the list of their hashes, the manifest, and how all of that is
 * checked without this program. It must not know what the files say.
 */
@NullMarked
package io.recourse.reports.evidence.pack;

import org.jspecify.annotations.NullMarked;
