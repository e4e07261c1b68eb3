package io.recourse.reports.monthly.print;

import io.recourse.money.Money;
import io.recourse.reports.document.Alignment;
import io.recourse.reports.document.Callout;
import io.recourse.reports.document.Canvas;
import io.recourse.reports.document.Contents;
import io.recourse.reports.document.DocumentWriter;
import io.recourse.reports.document.Figure;
import io.recourse.reports.document.KeyFigures;
import io.recourse.reports.document.KeyFigures.KeyFigure;
import io.recourse.reports.document.Lines;
import io.recourse.reports.document.Page;
import io.recourse.reports.document.Palette;
import io.recourse.reports.document.Place;
import io.recourse.reports.document.SideBySide;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.Tag;
import io.recourse.reports.document.Tone;
import io.recourse.reports.document.chart.BarChart;
import io.recourse.reports.document.text.Ink;
import io.recourse.reports.document.text.Span;
import io.recourse.reports.document.text.TextLine;
import io.recourse.reports.document.text.TextStyle;
import io.recourse.reports.document.text.Weight;
import io.recourse.reports.house.SampleMark;
import io.recourse.reports.house.Wording;
import io.recourse.reports.monthly.figures.Edition;
import io.recourse.reports.monthly.figures.MonthlyFigures;
import io.recourse.reports.monthly.figures.MonthlyFigures.ClaimLine;
import io.recourse.reports.monthly.figures.MonthlyFigures.CreditStages;
import io.recourse.reports.monthly.figures.MonthlyFigures.TrendMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The first page: whether vendors kept their word, what it cost, what comes back. */
record ExecutivePage(MonthlyFigures figures, Edition edition, Wording wording) {

    private static final float BAND = 142;
    private static final Ink PALE = Ink.of("#D3E1EC");
    private static final TextStyle TITLE = new TextStyle(Weight.SEMIBOLD, 27, 34, Ink.WHITE);
    private static final TextStyle KIND = new TextStyle(Weight.REGULAR, 12, 17, PALE);
    private static final TextStyle SMALL = new TextStyle(Weight.REGULAR, 8, 11.5f, PALE);

    void write(DocumentWriter writer) {
        writer.title(wording.text("executive.title"), BAND, this::band);
        writer.space(20);
        writer.paragraph(headline(), Styles.LEAD);
        writer.space(12);
        writer.add(new KeyFigures(keyFigures()));
        deadlines(writer);
        writer.space(16);
        writer.add(charts());
        if (!figures.worst().isEmpty()) {
            writer.heading(2, wording.text("executive.worst"), 60);
            writer.add(StandingTable.of(figures.worst(), wording));
        }
        writer.heading(2, wording.text("overview.contents"), 130);
        writer.add(new Contents(wording.text("overview.contents")));
    }

    private void band(Place paper) {
        Canvas canvas = paper.canvas();
        canvas.artifact(() -> canvas.fill(Palette.ACCENT, 0, Page.PAPER_HEIGHT - BAND, Page.PAPER_WIDTH, BAND));
        if (figures.organisation().sample()) {
            canvas.artifact(() -> SampleMark.draw(paper, wording, paper.top() - 26));
        }
        Place text = paper.at(paper.left(), paper.top() - 34, paper.width());
        text = line(text, "P", figures.organisation().name(), KIND.bold().in(Ink.WHITE));
        text = line(text, "H1", wording.month(figures.month()), TITLE);
        text = line(text, "P", wording.text("report.kind"), KIND);
        ZoneId zone = ZoneId.of(figures.organisation().zone());
        String made = wording.text(
                "report.made",
                wording.count(edition.revision()),
                wording.date(edition.madeAt().atZone(zone).toLocalDate()),
                wording.figure(figures.organisation().zone()));
        line(text.at(text.left(), text.top() - 5, text.width()), "P", made, SMALL);
        if (figures.organisation().sample()) {
            Tag remark = paper.parent().child("P");
            canvas.tagged(remark, () -> {
                List<TextLine> lines =
                        paper.layout().lines(Span.of(wording.text("report.sampleRemark"), SMALL), paper.width());
                Lines.draw(paper.at(paper.left(), paper.top() - BAND + 20, paper.width()), lines, Alignment.START);
            });
        }
    }

    private static Place line(Place place, String type, String text, TextStyle style) {
        List<TextLine> lines = place.layout().lines(Span.of(text, style), place.width());
        Tag tag = place.parent().child(type);
        place.canvas().tagged(tag, () -> Lines.draw(place, lines, Alignment.START));
        return place.at(place.left(), place.top() - Lines.height(lines), place.width());
    }

    private String headline() {
        TrendMonth month = figures.current();
        if (month.decided() == 0) {
            return wording.text("executive.nothingDecided", wording.roughDuration(month.downtimeMs()));
        }
        String kept = wording.text(
                month.missed() == 0 ? "executive.allKept" : "executive.someMissed",
                wording.count(month.kept()),
                wording.count(month.decided()),
                wording.count(month.missed()));
        String downtime = wording.text("executive.downtime", wording.roughDuration(month.downtimeMs()));
        List<Money> computed = positive(CreditStages::computed);
        String credits = computed.isEmpty()
                ? wording.text("executive.noCredits")
                : wording.text("executive.credits", String.join(wording.text("list.and"), wording.amounts(computed)));
        return String.join(wording.text("list.sentence"), kept, downtime, credits);
    }

    private List<KeyFigure> keyFigures() {
        TrendMonth month = figures.current();
        String share = month.undecided() == 0
                ? wording.text("executive.keptNote")
                : wording.text("executive.undecided", wording.count(month.undecided()));
        return List.of(
                new KeyFigure(
                        wording.text("executive.kept"),
                        List.of(wording.of(month.kept(), month.decided())),
                        share,
                        month.missed() == 0 ? Tone.GOOD : Tone.BAD),
                new KeyFigure(
                        wording.text("executive.down"),
                        List.of(wording.roughDuration(month.downtimeMs())),
                        wording.text("executive.downNote"),
                        Tone.PLAIN),
                money("computed", CreditStages::computed),
                money("approved", CreditStages::approved),
                money("received", CreditStages::received));
    }

    private KeyFigure money(String stage, Function<CreditStages, Money> amount) {
        List<String> values =
                wording.amounts(figures.credits().stream().map(amount).toList());
        return new KeyFigure(
                wording.text("stage." + stage), values, wording.text("executive.note." + stage), Tone.PLAIN);
    }

    private List<Money> positive(Function<CreditStages, Money> amount) {
        return figures.credits().stream().map(amount).filter(Money::isPositive).toList();
    }

    private void deadlines(DocumentWriter writer) {
        List<ClaimLine> waiting = figures.claims().stream()
                .filter(ClaimsSection::waitsToBeFiled)
                .filter(this::canStillArrive)
                .sorted(Comparator.comparing(ClaimLine::latestOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        if (!waiting.isEmpty()) {
            ClaimLine first = waiting.getFirst();
            writer.space(9);
            writer.add(Callout.of(
                    wording.text(
                            "executive.deadline",
                            wording.count(waiting.size()),
                            wording.date(first.latestOn()),
                            wording.name(first.vendor()),
                            wording.name(first.service()),
                            wording.money(first.computed())),
                    Tone.WARN));
        }
    }

    /** A claim whose last day was before the month is no news; the list of claims shows it. */
    private boolean canStillArrive(ClaimLine claim) {
        return claim.latestOn() != null
                && !claim.latestOn().isBefore(figures.month().atDay(1));
    }

    private SideBySide charts() {
        BarChart missed =
                bars("executive.chart.missed", month -> month.missed(), month -> wording.count(month.missed()));
        BarChart downtime = bars(
                "executive.chart.downtime",
                month -> month.downtimeMs(),
                month -> wording.figure(hours(month.downtimeMs())));
        return new SideBySide(
                List.of(new Figure(missed, described(missed)), new Figure(downtime, described(downtime))), 26);
    }

    private BarChart bars(String key, ToDoubleFunction<TrendMonth> value, Function<TrendMonth, String> text) {
        List<BarChart.Bar> bars = figures.trend().stream()
                .map(month -> new BarChart.Bar(
                        wording.text("date.axis." + month.month().getMonthValue()),
                        value.applyAsDouble(month),
                        text.apply(month),
                        month.month().equals(figures.month())))
                .toList();
        return new BarChart(wording.text(key), bars, 132);
    }

    private String described(BarChart chart) {
        StringBuilder words = new StringBuilder(chart.title());
        for (int index = 0; index < chart.bars().size(); index++) {
            words.append(index == 0 ? ": " : "; ")
                    .append(wording.month(figures.trend().get(index).month()))
                    .append(' ')
                    .append(chart.bars().get(index).text());
        }
        return words.toString();
    }

    /** Hours with one decimal below ten, whole hours above. */
    static String hours(long millis) {
        double hours = millis / 3_600_000.0;
        return hours == 0
                ? "0"
                : hours < 9.95 ? String.format(Locale.ROOT, "%.1f", hours) : Long.toString(Math.round(hours));
    }
}
