package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.access.OrganisationService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.figures.AgeSum;
import io.recourse.claim.figures.ClaimFigures;
import io.recourse.claim.figures.StageSum;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.StatTile;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is owed to us, what was agreed, what arrived, and do the books balance? */
@SpringComponent
class FinanceHome implements HomePanel {

    private static final Set<ClaimStatus> OWED =
            EnumSet.of(ClaimStatus.APPROVED, ClaimStatus.PARTIALLY_APPROVED, ClaimStatus.CREDIT_PENDING);
    private static final Set<ClaimStatus> ASKED = EnumSet.of(
            ClaimStatus.SUBMITTED,
            ClaimStatus.ACKNOWLEDGED,
            ClaimStatus.UNDER_REVIEW,
            ClaimStatus.COUNTER_OFFERED,
            ClaimStatus.DISPUTED);

    private final ClaimFigures claims;
    private final BooksTile books;
    private final MovementChart movement;
    private final OrganisationService organisations;
    private final Clock clock;

    FinanceHome(
            ClaimFigures claims,
            BooksTile books,
            MovementChart movement,
            OrganisationService organisations,
            Clock clock) {
        this.claims = claims;
        this.books = books;
        this.movement = movement;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public Perspective perspective() {
        return Perspective.FINANCE;
    }

    @Override
    public List<Component> sections() {
        LocalDate today = organisations.get().today(clock);
        List<StageSum> stages = claims.byStage(null);
        List<StageSum> owed =
                stages.stream().filter(stage -> OWED.contains(stage.status())).toList();
        List<StageSum> asked =
                stages.stream().filter(stage -> ASKED.contains(stage.status())).toList();
        Div tiles = new Div(
                new StatTile(
                                UiTexts.text("home.owed"),
                                Sums.of(owed, StageSum::awaited).lines(),
                                "claims?status=APPROVED")
                        .note(UiTexts.text("home.owed.note", number(owed))),
                new StatTile(
                                UiTexts.text("home.asked"),
                                Sums.of(asked, StageSum::claimed).lines(),
                                "claims?status=SUBMITTED")
                        .note(UiTexts.text("home.asked.note", number(asked))),
                new StatTile(
                                UiTexts.text("home.received"),
                                Sums.of(stages, StageSum::credited).lines(),
                                "ledger")
                        .note(UiTexts.text("home.received.note"))
                        .tone(Tone.MET),
                books.tile());
        tiles.addClassName("rc-tiles");
        Div cards = new Div(
                new SectionCard(UiTexts.text("home.ageing"), ageing(claims.ageing(today))), movement.card(today));
        cards.addClassName("rc-columns");
        return List.of(tiles, cards, new SectionCard(UiTexts.text("home.stages"), MoneyByStage.of(stages)));
    }

    private static String number(List<StageSum> stages) {
        return Formats.current()
                .number(stages.stream().mapToInt(StageSum::count).sum());
    }

    private static Component ageing(List<AgeSum> ages) {
        if (ages.isEmpty()) {
            return new EmptyState(UiTexts.text("home.ageing.empty.title"), UiTexts.text("home.ageing.empty.text"));
        }
        DataTable table = new DataTable(
                UiTexts.text("home.ageing"),
                UiTexts.text("home.ageing.since"),
                ">" + UiTexts.text("home.ageing.claims"),
                ">" + UiTexts.text("home.owed"));
        ages.forEach(age -> table.row(
                UiTexts.text("home.ageing." + age.fromDays()),
                Formats.current().number(age.count()),
                new MoneyText(age.open())));
        return table;
    }
}
