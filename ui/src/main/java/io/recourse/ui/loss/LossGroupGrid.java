package io.recourse.ui.loss;

import io.recourse.claim.LossCause;
import io.recourse.claim.figures.LossGroup;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.UiTexts;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;

/** Sums of losses; each leads to the claims behind it. */
class LossGroupGrid extends DataGrid<LossGroup> {

    LossGroupGrid(LossQuery query) {
        super(
                UiTexts.text("losses.by." + query.by()),
                group -> group.key() + LossTexts.lost(group.amount(), group.quantity()));
        column("name", UiTexts.text("losses.column." + query.by()), group -> name(query, group))
                .link(group -> query.into(group).path())
                .sortable((one, other) -> sortName(query, one).compareTo(sortName(query, other)))
                .grow();
        column("count", UiTexts.text("losses.count"), group -> Formats.current().number(group.claims()))
                .figures()
                .sortBy(LossGroup::claims)
                .total(rows -> Formats.current()
                        .number(rows.stream().mapToLong(LossGroup::claims).sum()));
        column("lost", UiTexts.text("claims.lost"), group -> LossTexts.lost(group.amount(), group.quantity()))
                .figures()
                .sortBy(LossGroupGrid::size)
                .total(LossTexts::totals);
        card(group -> new RowCard(
                        Links.to(query.into(group).path(), name(query, group)),
                        new FigureText(LossTexts.lost(group.amount(), group.quantity())))
                .rest(UiTexts.text("losses.count") + ": " + Formats.current().number(group.claims())));
        allRows();
        tools("losses-by-" + query.by().name().toLowerCase(Locale.ROOT));
    }

    private static String name(LossQuery query, LossGroup group) {
        return switch (query.by()) {
            case CAUSE -> UiTexts.text(LossCause.valueOf(group.key()).messageKey());
            case VENDOR -> Objects.requireNonNullElse(group.name(), "");
            case MONTH -> Formats.current().month(YearMonth.parse(group.key()));
        };
    }

    private static String sortName(LossQuery query, LossGroup group) {
        return switch (query.by()) {
            case CAUSE -> "%02d".formatted(LossCause.valueOf(group.key()).ordinal());
            case VENDOR -> name(query, group);
            case MONTH -> group.key();
        };
    }

    private static long size(LossGroup group) {
        return group.amount() == null ? -1 : group.amount().minorUnits();
    }
}
