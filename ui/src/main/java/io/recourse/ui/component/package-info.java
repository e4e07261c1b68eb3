/**
 * Owns the parts every page is made of: header, tiles, badges, facts, grids, forms, charts, and how figures, money,
 * percents and instants are written in the reader's language. Must not know any feature: no service, no role, no route.
 *
 * <p>How to build a page (conventions for all views):
 *
 * <ul>
 *   <li>Extend {@link io.recourse.ui.component.Page}; first child is a {@link io.recourse.ui.component.PageHeader}.
 *       Sections are {@link io.recourse.ui.component.SectionCard}s; CSS class {@code rc-columns} puts cards side by
 *       side, {@code rc-tiles} holds {@link io.recourse.ui.component.StatTile}s. A page that is one list calls
 *       {@code fill()}.
 *   <li>Texts: {@code getTranslation(key, arguments)} or {@link io.recourse.ui.component.UiTexts#text}; never a literal.
 *   <li>Figures: {@link io.recourse.ui.component.Formats} and the {@code ...Text} components; they isolate figures, so
 *       that they keep their order inside Arabic text.
 *   <li>State is a {@link io.recourse.ui.component.Badge} with a {@link io.recourse.ui.component.Tone}: text, shape and
 *       colour together, never colour alone.
 *   <li>Lists: {@link io.recourse.ui.component.DataGrid} (search outside, in a
 *       {@link io.recourse.ui.component.FilterBar}); small complete tables:
 *       {@link io.recourse.ui.component.DataTable}.
 *   <li>Forms: {@link io.recourse.ui.component.FormErrors} ties {@code InvalidInput} to fields.
 *   <li>CSS: only tokens of {@code styles/tokens.css} ({@code --rc-*}) and logical properties (inline-start, not left).
 * </ul>
 */
@NullMarked
package io.recourse.ui.component;

import org.jspecify.annotations.NullMarked;
