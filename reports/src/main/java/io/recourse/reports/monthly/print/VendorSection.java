package io.recourse.reports.monthly.print;

import io.recourse.reports.document.DocumentWriter;
import io.recourse.reports.document.FactGrid;
import io.recourse.reports.document.FactGrid.Fact;
import io.recourse.reports.document.Figure;
import io.recourse.reports.document.Palette;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.chart.DayStrip;
import io.recourse.reports.house.Wording;
import io.recourse.reports.monthly.figures.MonthlyFigures.ContractSheet;
import io.recourse.reports.monthly.figures.MonthlyFigures.DayFacts;
import io.recourse.reports.monthly.figures.MonthlyFigures.ServiceSheet;
import io.recourse.reports.monthly.figures.MonthlyFigures.VendorSheet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** The sheet of a vendor: what was bought, how each day went, and each clause with its words and arithmetic. */
record VendorSection(Wording wording) {

    private static final double DAY_MS = 86_400_000;

    /** Heights of what stands above the first service: its heading, the facts of the contract with their note, a fee. */
    private static final float HEADING = 26;

    private static final float FACTS = 50;
    private static final float FEE = 14;

    void write(DocumentWriter writer, VendorSheet vendor) {
        writer.newPage();
        writer.heading(1, wording.name(vendor.vendor()), 200);
        if (vendor.legalEntity() != null) {
            writer.paragraph(wording.text("vendor.legalEntity", wording.name(vendor.legalEntity())), Styles.NOTE);
            writer.space(6);
        }
        for (ContractSheet contract : vendor.contracts()) {
            contract(writer, contract);
        }
    }

    private void contract(DocumentWriter writer, ContractSheet contract) {
        // Words that stand in several clauses of a contract are quoted once.
        ClauseSheet clauses = new ClauseSheet(wording, new HashSet<>());
        float first = contract.services().isEmpty()
                ? 0
                : HEADING + needed(writer, contract.services().getFirst(), clauses);
        writer.heading(2, wording.name(contract.title()), FACTS + first);
        writer.add(new FactGrid(
                List.of(
                        new Fact(wording.text("contract.reference"), wording.figure(contract.reference())),
                        new Fact(wording.text("contract.currency"), wording.figure(contract.currency())),
                        new Fact(wording.text("contract.zone"), wording.figure(contract.zone()))),
                3));
        writer.paragraph(wording.text("service.strip", wording.figure(contract.zone())), Styles.NOTE);
        for (ServiceSheet service : contract.services()) {
            service(writer, service, clauses);
        }
    }

    private void service(DocumentWriter writer, ServiceSheet service, ClauseSheet clauses) {
        writer.heading(3, wording.name(service.name()), needed(writer, service, clauses));
        String fee = service.monthlyFee() == null
                ? wording.text("service.noFee")
                : wording.text("service.fee", wording.money(service.monthlyFee()));
        writer.paragraph(fee, Styles.NOTE);
        if (!service.days().isEmpty()) {
            writer.space(6);
            writer.add(new Figure(strip(service), describe(service)));
        }
        service.assessments().forEach(assessment -> clauses.write(writer, assessment));
        if (service.assessments().isEmpty()) {
            writer.space(4);
            writer.paragraph(wording.text("service.noAssessment"), Styles.BODY.in(Palette.MUTED));
        }
    }

    /** A service is not named at the foot of a page with nothing but its days: its first clause comes along. */
    private float needed(DocumentWriter writer, ServiceSheet service, ClauseSheet clauses) {
        float clause = service.assessments().isEmpty()
                ? 20
                : clauses.height(writer, service.assessments().getFirst());
        return FEE + (service.days().isEmpty() ? 0 : 6 + strip(service).height()) + clause;
    }

    private DayStrip strip(ServiceSheet service) {
        return new DayStrip(service.days().stream()
                .map(day ->
                        new DayStrip.Day(wording.count(day.day().getDayOfMonth()), kind(day), day.downMs() / DAY_MS))
                .toList());
    }

    private static DayStrip.Kind kind(DayFacts day) {
        if (!day.over()) {
            return DayStrip.Kind.NONE;
        }
        if (day.downMs() > 0) {
            return DayStrip.Kind.DOWN;
        }
        if (day.unknownMs() > 0) {
            return DayStrip.Kind.UNKNOWN;
        }
        return day.excludedMs() > 0 ? DayStrip.Kind.EXCLUDED : DayStrip.Kind.CLEAR;
    }

    private String describe(ServiceSheet service) {
        String days = service.days().stream()
                .filter(day -> kind(day) == DayStrip.Kind.DOWN)
                .map(day -> wording.date(day.day()) + " " + wording.duration(day.downMs()))
                .collect(Collectors.joining("; "));
        return days.isEmpty()
                ? wording.text("service.strip.clear", wording.name(service.name()))
                : wording.text("service.strip.down", wording.name(service.name()), days);
    }
}
