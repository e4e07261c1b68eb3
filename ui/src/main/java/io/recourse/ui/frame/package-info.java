/**
 * Owns the application frame: document, drawer, bar, sign-in, errors, language and theme of the reader. Must not know
 * any feature beyond the path of its pages: an entry of the navigation shows when its page exists and the reader may
 * open it.
 *
 * <p>Conventions for pages: {@code @Route(value = "claims", layout = MainLayout.class)} and an access annotation on the
 * class. Paths: {@code vendors}, {@code vendors/:id}, {@code contracts}, {@code contracts/:id}, {@code services},
 * {@code services/:id}, {@code assessments}, {@code assessments/:id}, {@code exclusions}, {@code claims},
 * {@code claims/:id}, {@code ledger}, {@code ledger/entries/:id}, {@code reports}, {@code import}, {@code sources},
 * {@code calculator}, {@code organisation}, {@code users}, {@code tokens}, {@code audit}. Filters live in query
 * parameters, so that a page can be linked as it is seen ({@code assessments?period=2026-03&met=false}). A page for
 * something that does not exist throws {@code io.recourse.text.NotFound}.
 */
@NullMarked
package io.recourse.ui.frame;

import org.jspecify.annotations.NullMarked;
