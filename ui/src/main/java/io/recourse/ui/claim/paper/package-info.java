/**
 * Shows the papers of a claim on its page, and takes notes and files in. It must not know which content is safe to keep
 * nor who may read what: the service says both.
 */
@NullMarked
package io.recourse.ui.claim.paper;

import org.jspecify.annotations.NullMarked;
