package io.recourse.ui.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.db.id.EntryId;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Posting;
import io.recourse.ledger.QuantityPosting;
import io.recourse.ledger.Seal;
import io.recourse.money.Money;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.Ids;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;

/** One entry: its postings, what it undoes or was undone by, and its link in the chain. */
@Route(value = "ledger/entries/:id", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
class EntryView extends Page implements BeforeEnterObserver {

    private final transient Ledger ledger;
    private final ZoneId zone;

    EntryView(Ledger ledger, OrganisationService organisations) {
        this.ledger = ledger;
        this.zone = organisations.get().zone();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        JournalEntry entry = ledger.entry(Ids.read(event, EntryId::of));
        PageHeader header = new PageHeader(
                        getTranslation("ledger.entry.title", Formats.current().number(entry.sequence())))
                .crumbs(
                        new Crumb(getTranslation("frame.navigation.ledger"), "ledger"),
                        new Crumb(getTranslation("ledger.journal"), "ledger/entries"))
                .beside(new Badge(Tone.INFO, getTranslation(entry.kind().messageKey())));
        if (entry.reversedBy() != null) {
            header.beside(new Badge(Tone.EXCLUDED, getTranslation("ledger.state.reversed")));
        }
        if (entry.sample()) {
            header.beside(new Badge(Tone.INFO, getTranslation("frame.sample")));
        }
        header.note(entry.description());
        Div columns = new Div(facts(entry), seal(entry));
        columns.addClassName("rc-columns");
        show(header, entry.quantities().isEmpty() ? postings(entry) : quantities(entry), columns);
    }

    private SectionCard postings(JournalEntry entry) {
        Formats formats = Formats.current();
        DataTable table = table();
        Money debit = new Money(0, entry.postings().getFirst().amount().currency());
        for (Posting posting : entry.postings()) {
            Money amount = posting.amount();
            table.row(
                    LedgerLinks.account(posting.account(), amount.currencyCode()),
                    posting.isDebit() ? formats.money(amount) : "",
                    posting.isDebit() ? "" : formats.money(amount.negated()),
                    formats.money(posting.balanceAfter()));
            debit = posting.isDebit() ? debit.plus(amount) : debit;
        }
        table.total(getTranslation("component.grid.total"), formats.money(debit), formats.money(debit), "");
        return new SectionCard(getTranslation("ledger.postings"), table);
    }

    private SectionCard quantities(JournalEntry entry) {
        DataTable table = table();
        for (QuantityPosting posting : entry.quantities()) {
            table.row(
                    LedgerLinks.quantities(posting.account(), posting.amount().unit()),
                    posting.isDebit() ? QuantityTexts.text(posting.amount()) : "",
                    posting.isDebit() ? "" : QuantityTexts.text(posting.amount().negated()),
                    QuantityTexts.text(posting.balanceAfter()));
        }
        return new SectionCard(getTranslation("ledger.postings"), table);
    }

    private DataTable table() {
        return new DataTable(
                        getTranslation("ledger.postings"),
                        getTranslation("ledger.account"),
                        ">" + getTranslation("ledger.debit"),
                        ">" + getTranslation("ledger.credit"),
                        ">" + getTranslation("ledger.balanceAfter"))
                .onlyWhereWide(3);
    }

    private SectionCard facts(JournalEntry entry) {
        KeyValueList facts = new KeyValueList()
                .fact(getTranslation("ledger.happenedOn"), Formats.current().date(entry.eventDate()))
                .fact(getTranslation("ledger.bookingDate"), Formats.current().date(entry.bookingDate()))
                .fact(getTranslation("ledger.bookedAt"), new InstantText(entry.bookedAt(), zone))
                .fact(getTranslation("ledger.bookedBy"), entry.bookedBy());
        ClaimReference claim = entry.claim();
        if (claim != null) {
            facts.fact(getTranslation("ledger.claim"), LedgerLinks.claim(claim))
                    .fact(getTranslation("ledger.vendor"), claim.vendorName());
        }
        if (entry.reverses() != null) {
            facts.fact(
                    getTranslation("ledger.reverses"),
                    LedgerLinks.entry(entry.reverses(), getTranslation("ledger.entry.open")));
        }
        if (entry.reversedBy() != null) {
            facts.fact(
                    getTranslation("ledger.reversedBy"),
                    LedgerLinks.entry(entry.reversedBy(), getTranslation("ledger.entry.open")));
        }
        facts.fact(getTranslation("ledger.key"), new HashText(entry.key()));
        return new SectionCard(getTranslation("ledger.facts"), facts);
    }

    private SectionCard seal(JournalEntry entry) {
        Seal seal = entry.seal();
        if (seal == null) {
            return new SectionCard(getTranslation("ledger.seal"), new Paragraph(getTranslation("ledger.seal.waiting")));
        }
        return new SectionCard(
                getTranslation("ledger.seal"),
                new KeyValueList()
                        .fact(
                                getTranslation("ledger.seal.position"),
                                Formats.current().number(seal.position()))
                        .fact(getTranslation("ledger.seal.hash"), new HashText(seal.hash()))
                        .fact(getTranslation("ledger.seal.previous"), new HashText(seal.previousHash()))
                        .fact(getTranslation("ledger.seal.at"), new InstantText(seal.sealedAt(), zone)));
    }
}
