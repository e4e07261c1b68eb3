package io.recourse.assessment;

import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseDraft;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.FeeDraft;
import io.recourse.contract.service.FeeService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.imports.ImportBatch;
import io.recourse.measurement.imports.ImportFixture;
import io.recourse.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** A service with a clause, a fee and measurements, for tests. Months are those of Hong Kong. */
@Component
public class AssessmentFixture {

    private final RegisterFixture register;
    private final ServiceRegister services;
    private final FeeService fees;
    private final ClauseService clauses;
    private final ImportFixture imports;
    private final AssessmentService assessments;
    private final AssessmentWorker worker;

    AssessmentFixture(
            RegisterFixture register,
            ServiceRegister services,
            FeeService fees,
            ClauseService clauses,
            ImportFixture imports,
            AssessmentService assessments,
            AssessmentWorker worker) {
        this.register = register;
        this.services = services;
        this.fees = fees;
        this.clauses = clauses;
        this.imports = imports;
        this.assessments = assessments;
        this.worker = worker;
    }

    /** 99.9 % a month from January 2026 on, for HKD 10,000 a month. */
    public Clause clause() {
        return clause(RegisterFixture.promise(RegisterFixture.START, null));
    }

    /** The same with another promise. */
    public Clause clause(ClauseVersionDraft promise) {
        BoughtService service = register.service();
        return ActingAs.role(Role.VENDOR_MANAGER, () -> {
            fees.add(
                    service.id(),
                    services.get(service.id()).version(),
                    new FeeDraft(RegisterFixture.START, null, "10000"));
            return clauses.create(new ClauseDraft(service.id(), "Monthly availability", promise));
        });
    }

    /** Imports outages, one row {@code from,to,state} each, that cover January to August 2026. */
    public ImportBatch measure(MeasurementSource source, Clause clause, String... rows) {
        StringBuilder text = new StringBuilder("service,from,to,state\n");
        for (String row : rows) {
            text.append(clause.serviceCode()).append(',').append(row).append('\n');
        }
        return imports.commit(ImportFixture.about(ImportFixture.file(source, text.toString()), clause.serviceId()));
    }

    /** Imports one outage {@code from,to,state} of a month that still runs, covered from its beginning to a moment. */
    public ImportBatch measureUpTo(MeasurementSource source, Clause clause, String from, String to, String row) {
        String text = "service,from,to,state\n" + clause.serviceCode() + "," + row + "\n";
        return imports.commit(ImportFixture.about(ImportFixture.file(source, text, from, to), clause.serviceId()));
    }

    public MeasurementSource source() {
        return imports.source();
    }

    public int work() {
        return worker.run();
    }

    /** The latest assessment of the clause in the period, after all work is done. */
    public Assessment assessed(Clause clause, String period) {
        worker.run();
        return latest(clause, period);
    }

    public Assessment latest(Clause clause, String period) {
        return ActingAs.role(
                Role.AUDITOR,
                () -> assessments.latest(clause.id(), Period.parse(period)).orElseThrow());
    }

    public AssessmentDetail detail(Assessment assessment) {
        return ActingAs.role(Role.AUDITOR, () -> assessments.detail(assessment.id()));
    }

    public List<Assessment> all(Clause clause) {
        return ActingAs.role(Role.AUDITOR, () -> assessments.latest(AssessmentFilter.of(clause.id()), 1_000));
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
