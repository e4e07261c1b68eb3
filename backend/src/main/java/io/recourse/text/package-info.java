/**
 * Owns the languages, the text bundles of the backend, the errors that are told to a person in their language, the
 * form in which typed words go into a spreadsheet, and the hash by which words and files are known. It must not know any
 * feature, nor who is asking.
 */
@NullMarked
package io.recourse.text;

import org.jspecify.annotations.NullMarked;
