/**
 * Owns the languages, the text bundles of the backend, the errors that are told to a person in their language, and the
 * hash by which words and files are known. It must not know any feature, nor who is asking.
 */
@NullMarked
package io.recourse.text;

import org.jspecify.annotations.NullMarked;
