/**
 * Owns how the process starts and ends: the commands of the launcher, the file that says where the application runs,
 * and the one line that says why it does not. Must not know any view, nor how a report or a token is made.
 */
@NullMarked
package io.recourse.ui.launch;

import org.jspecify.annotations.NullMarked;
