package io.recourse.ui.voucher;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.access.Roles;
import io.recourse.claim.clock.ReminderService;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherAmount;
import io.recourse.claim.voucher.VoucherDetails;
import io.recourse.claim.voucher.VoucherService;
import io.recourse.claim.voucher.VoucherState;
import io.recourse.db.id.VoucherId;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.ledger.QuantityEntries;
import io.recourse.ui.ledger.TAccounts;
import io.recourse.ui.register.Ids;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One voucher: what is left of it, each use, what it says, and its entries. */
@Route(value = "vouchers/:id", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
class VoucherView extends Page implements BeforeEnterObserver {

    private final transient VoucherService vouchers;
    private final transient VoucherDialogs dialogs;
    private final transient ReminderService reminders;

    VoucherView(VoucherService vouchers, VoucherDialogs dialogs, ReminderService reminders) {
        this.vouchers = vouchers;
        this.dialogs = dialogs;
        this.reminders = reminders;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(Ids.read(event, VoucherId::of));
    }

    private void fill(VoucherId id) {
        VoucherDetails details = vouchers.details(id);
        if (details.actionable()) {
            reminders.seen(details.voucher().claim());
        }
        Runnable refresh = () -> fill(id);
        Div columns = new Div(facts(details.voucher()), entries(details));
        columns.addClassName("rc-columns");
        show(header(details), left(details, refresh), new VoucherHistory(vouchers, details, refresh), columns);
    }

    private PageHeader header(VoucherDetails details) {
        Voucher voucher = details.voucher();
        PageHeader header = new PageHeader(voucher.name())
                .crumbs(
                        new Crumb(getTranslation("frame.navigation.vouchers"), "vouchers"),
                        new Crumb(voucher.vendorName(), "vendors/" + voucher.vendor()))
                .beside(VoucherTexts.state(voucher.state()));
        Badge left = VoucherTexts.timeLeft(voucher, details.today());
        if (left != null) {
            header.beside(left);
        }
        if (voucher.sample()) {
            header.beside(new Badge(Tone.INFO, getTranslation("frame.sample")));
        }
        return header.note(
                Links.to("claims/" + voucher.claim(), voucher.claimName()), new Span("· " + voucher.serviceName()));
    }

    private SectionCard left(VoucherDetails details, Runnable refresh) {
        Voucher voucher = details.voucher();
        Div amounts = new Div(
                figure("voucher.granted", voucher.granted(), null),
                figure("voucher.used", voucher.used(), null),
                figure("voucher.lost", voucher.lost(), voucher.lost().isPositive() ? Tone.MISSED : null),
                figure("voucher.rest", voucher.rest(), null));
        amounts.addClassName("rc-amounts");
        SectionCard card = new SectionCard(getTranslation("voucher.left"), amounts);
        if (voucher.state() == VoucherState.EXPIRED) {
            card.add(new Paragraph(getTranslation("voucher.expired.text")));
        }
        if (details.actionable()) {
            Div buttons = new Div();
            buttons.addClassName("rc-row");
            if (voucher.state().isOpen() || voucher.state() == VoucherState.EXPIRED) {
                Button use = new Button(
                        getTranslation(voucher.state().isOpen() ? "voucher.use" : "voucher.use.lateButton"),
                        event -> dialogs.use(details, done -> refresh.run()));
                if (voucher.state().isOpen()) {
                    use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                }
                buttons.add(use);
            }
            if (voucher.state() == VoucherState.HELD && voucher.claimPosition() != null) {
                buttons.add(takeBack(voucher, refresh));
            }
            card.add(buttons);
        }
        return card;
    }

    private Button takeBack(Voucher voucher, Runnable refresh) {
        Button button = new Button(
                getTranslation("voucher.takeBack"),
                event -> ReasonDialog.reason(
                                getTranslation("voucher.takeBack"),
                                getTranslation("voucher.takeBack.text"),
                                getTranslation("voucher.takeBack"),
                                reason -> {
                                    vouchers.takeBack(voucher.id(), reason);
                                    refresh.run();
                                })
                        .dangerous()
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        return button;
    }

    private SectionCard facts(Voucher voucher) {
        Formats formats = Formats.current();
        KeyValueList facts = new KeyValueList()
                .fact(getTranslation("voucher.code"), code(voucher))
                .fact(getTranslation("voucher.issuedOn"), formats.date(voucher.issuedOn()))
                .fact(getTranslation("voucher.receivedOn"), formats.date(voucher.receivedOn()))
                .fact(getTranslation("voucher.validFrom"), formats.date(voucher.validFrom()))
                .fact(getTranslation("voucher.validUntil"), VoucherTexts.lastDay(voucher))
                .fact(
                        getTranslation("voucher.zone"),
                        UiTexts.isolated(voucher.zone().getId()));
        if (!voucher.granted().money()) {
            facts.fact(getTranslation("voucher.fairValue"), new MoneyText(voucher.fairValue()));
        }
        return new SectionCard(
                getTranslation("voucher.facts"),
                facts.fact(getTranslation("voucher.terms"), voucher.terms())
                        .fact(getTranslation("voucher.recordedBy"), voucher.recordedBy()));
    }

    private Component code(Voucher voucher) {
        Span code = new Span(voucher.code());
        code.addClassName("rc-figure");
        if (!VoucherTexts.mayAct()) {
            code.getElement().setAttribute("title", getTranslation("voucher.code.masked"));
        }
        return code;
    }

    private SectionCard entries(VoucherDetails details) {
        SectionCard card = new SectionCard(getTranslation("claims.ledger"));
        if (details.entries().isEmpty()) {
            card.add(new Paragraph(getTranslation("claims.ledger.none")));
        } else if (details.voucher().granted().money()) {
            card.add(new TAccounts(details.entries()));
        } else {
            card.add(new QuantityEntries(details.entries()));
        }
        return card;
    }

    private Component figure(String key, VoucherAmount amount, @Nullable Tone tone) {
        Span name = new Span(getTranslation(key));
        name.addClassName("rc-quiet");
        Span value = new Span(VoucherTexts.amount(amount));
        value.addClassName("rc-amount");
        Div figure = new Div(name, value);
        if (tone != null) {
            figure.getElement().setAttribute("data-tone", tone.token());
        }
        return figure;
    }
}
