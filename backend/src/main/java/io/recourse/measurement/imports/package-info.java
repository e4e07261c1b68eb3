/**
 * Owns the import of files: reading them, telling what each row would do, taking all of them in or none, taking a whole
 * import back. It must not know what is done with the timelines afterwards.
 */
@NullMarked
package io.recourse.measurement.imports;

import org.jspecify.annotations.NullMarked;
