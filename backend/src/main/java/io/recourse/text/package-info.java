/**
 * Owns the languages, the text bundles of the backend and the errors that are told to a person in their language.
 * It must not know any feature, nor who is asking.
 */
@NullMarked
package io.recourse.text;

import org.jspecify.annotations.NullMarked;
