package io.recourse.reports.monthly.print;

import io.recourse.money.Money;
import io.recourse.reports.document.Block;
import io.recourse.reports.document.DocumentWriter;
import io.recourse.reports.document.Figure;
import io.recourse.reports.document.SideBySide;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.chart.StageBars;
import io.recourse.reports.document.chart.StageBars.Stage;
import io.recourse.reports.document.table.Cell;
import io.recourse.reports.document.table.Column;
import io.recourse.reports.document.table.Row;
import io.recourse.reports.document.table.Table;
import io.recourse.reports.house.Wording;
import io.recourse.reports.monthly.figures.MonthlyFigures;
import io.recourse.reports.monthly.figures.MonthlyFigures.AssessmentSheet;
import io.recourse.reports.monthly.figures.MonthlyFigures.ContractSheet;
import io.recourse.reports.monthly.figures.MonthlyFigures.CreditStages;
import io.recourse.reports.monthly.figures.MonthlyFigures.ServiceSheet;
import io.recourse.reports.monthly.figures.MonthlyFigures.TrendMonth;
import io.recourse.reports.monthly.figures.MonthlyFigures.VendorSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Contents, all commitments on one page, credits by stage, and the months behind the charts. */
record OverviewSection(MonthlyFigures figures, Wording wording) {

    void write(DocumentWriter writer) {
        writer.newPage();
        writer.heading(1, wording.text("overview.title"), 200);
        commitments(writer);
        credits(writer);
        trend(writer);
    }

    private void commitments(DocumentWriter writer) {
        List<Row> rows = new ArrayList<>();
        for (VendorSheet vendor : figures.vendors()) {
            List<Row> ofVendor = new ArrayList<>();
            for (ContractSheet contract : vendor.contracts()) {
                for (ServiceSheet service : contract.services()) {
                    service.assessments().forEach(assessment -> ofVendor.add(row(service, assessment)));
                }
            }
            if (!ofVendor.isEmpty()) {
                rows.add(Row.group(wording.name(vendor.vendor())));
                rows.addAll(ofVendor);
            }
        }
        if (rows.isEmpty()) {
            writer.heading(2, wording.text("overview.commitments"), 30);
            writer.paragraph(wording.text("overview.noCommitments"), Styles.BODY);
            return;
        }
        Table table = Table.of(
                wording.text("overview.commitments.summary"),
                List.of(
                        Column.text(wording.text("column.service")),
                        Column.brief(wording.text("column.period")),
                        Column.number(wording.text("column.commitment")),
                        Column.number(wording.text("column.availability")),
                        Column.brief(wording.text("column.verdict")),
                        Column.number(wording.text("column.downtime")),
                        Column.number(wording.text("column.credit"))),
                rows);
        writer.heading(2, wording.text("overview.commitments"), table.beginning(writer) + 14);
        writer.paragraph(wording.text("overview.commitments.note"), Styles.NOTE);
        writer.space(3);
        writer.add(table);
    }

    private Row row(ServiceSheet service, AssessmentSheet assessment) {
        Amounts amounts = new Amounts(wording, assessment);
        return Row.of(
                Cell.of(wording.name(service.name())).note(wording.name(assessment.clause())),
                Cell.of(wording.shortPeriod(assessment.periodLabel())),
                Cell.of(amounts.commitment()),
                Cell.strong(amounts.measured()),
                Verdict.cell(assessment, wording),
                Cell.of(amounts.of(assessment.downMs())),
                Cell.of(wording.money(assessment.credit())));
    }

    private void credits(DocumentWriter writer) {
        if (figures.credits().isEmpty()) {
            return;
        }
        writer.heading(2, wording.text("overview.credits"), 130);
        writer.paragraph(wording.text("overview.credits.note"), Styles.NOTE);
        writer.space(8);
        List<Block> charts = figures.credits().stream().map(this::chart).toList();
        if (charts.size() == 2) {
            writer.add(new SideBySide(charts, 26));
        } else {
            for (Block chart : charts) {
                writer.add(chart);
                writer.space(8);
            }
        }
    }

    private Block chart(CreditStages stages) {
        StageBars chart = new StageBars(List.of(
                stage("computed", stages.computed()),
                stage("claimed", stages.claimed()),
                stage("approved", stages.approved()),
                stage("received", stages.received())));
        String described = chart.stages().stream()
                .map(stage -> stage.label() + " " + stage.text())
                .collect(Collectors.joining("; "));
        return new Figure(chart, described);
    }

    private Stage stage(String name, Money amount) {
        return new Stage(wording.text("stage." + name), amount.minorUnits(), wording.money(amount));
    }

    private void trend(DocumentWriter writer) {
        List<Row> rows = figures.trend().stream().map(this::row).toList();
        Table table = Table.of(
                wording.text("overview.trend.summary"),
                List.of(
                        Column.text(wording.text("column.month")),
                        Column.number(wording.text("column.kept")),
                        Column.number(wording.text("column.missed")),
                        Column.number(wording.text("column.undecided")),
                        Column.number(wording.text("column.downtime")),
                        Column.number(wording.text("column.computed"))),
                rows);
        writer.heading(2, wording.text("overview.trend"), table.beginning(writer) + 60);
        writer.add(table);
    }

    private Row row(TrendMonth month) {
        return Row.of(
                Cell.of(wording.month(month.month())),
                Cell.of(wording.count(month.kept())),
                Cell.of(wording.count(month.missed())),
                Cell.of(wording.count(month.undecided())),
                Cell.of(wording.duration(month.downtimeMs())),
                Cell.of(String.join("\n", wording.amounts(month.computed()))));
    }
}
