package io.recourse.ui.register;

import io.recourse.assessment.Assessment;
import io.recourse.ui.assessment.FigureWords;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/** What the latest assessments found, each leading to its page. */
public class AssessmentsCard extends SectionCard {

    /** @param assessments in the order in which they are shown */
    public AssessmentsCard(List<Assessment> assessments) {
        super(UiTexts.text("register.assessments"));
        if (assessments.isEmpty()) {
            add(new EmptyState(
                    UiTexts.text("register.assessments.empty"), UiTexts.text("register.assessments.empty.text")));
            return;
        }
        DataTable table = new DataTable(
                UiTexts.text("register.assessments"),
                UiTexts.text("register.assessment.period"),
                UiTexts.text("register.fact.service"),
                UiTexts.text("register.fact.clause"),
                ">" + UiTexts.text("register.clause.metric.AVAILABILITY"),
                ">" + UiTexts.text("register.fact.commitment"),
                UiTexts.text("register.assessment.verdict"),
                ">" + UiTexts.text("register.clause.credit"));
        for (Assessment assessment : assessments) {
            String path = "assessments/" + assessment.id();
            table.row(
                    Links.to(path, PeriodText.of(assessment.period())),
                    assessment.subject().serviceName(),
                    Links.to(
                            "clauses/" + assessment.subject().clause(),
                            assessment.subject().clauseTitle()),
                    Links.to(path, FigureWords.value(assessment.figure())),
                    FigureWords.promise(assessment.figure()),
                    Badge.verdict(assessment.figure().met()),
                    new MoneyText(assessment.entitlement().credit()));
        }
        add(table);
    }
}
