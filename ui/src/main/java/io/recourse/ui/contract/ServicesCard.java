package io.recourse.ui.contract;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.claim.settlement.charge.ChargeLine;
import io.recourse.contract.Contract;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.Fee;
import io.recourse.ui.charge.ChargeTable;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.RegisterRights;
import io.recourse.ui.register.TermText;
import java.time.LocalDate;
import java.util.List;

/** The services bought under a contract, each with its monthly fee over time. */
class ServicesCard extends SectionCard {

    private final Contract contract;
    private final transient ServiceActions services;
    private final LocalDate today;
    private final Runnable changed;

    ServicesCard(Contract contract, ServiceActions services, LocalDate today, Runnable changed) {
        super(UiTexts.text("register.services.andFees"));
        this.contract = contract;
        this.services = services;
        this.today = today;
        this.changed = changed;
        List<BoughtService> bought = services.of(contract);
        if (RegisterRights.mayWrite()) {
            actions(small("register.service.new", "add", () -> services.add(contract, changed)));
        }
        if (bought.isEmpty()) {
            add(new EmptyState(UiTexts.text("register.services.empty"), UiTexts.text("register.services.empty.text")));
        }
        Div list = new Div();
        list.addClassName("rc-columns");
        bought.forEach(service -> list.add(block(service)));
        add(list);
    }

    private Component block(BoughtService service) {
        Span code = new Span(service.code());
        code.addClassName("rc-code");
        H3 name = new H3(Links.to("services/" + service.id(), service.name()));
        Div head = new Div(name, code);
        head.addClassName("rc-row");
        if (RegisterRights.mayWrite()) {
            Div tools = new Div(
                    small("register.edit", "edit", () -> services.edit(service, changed)),
                    small("register.remove", "close", () -> services.remove(service, changed)));
            tools.addClassName("rc-row-end");
            head.add(tools);
        }
        Div block = new Div(head);
        block.addClassNames("rc-stack", "rc-service");
        if (service.description() != null) {
            block.add(new Paragraph(service.description()));
        }
        block.add(fees(service));
        return block;
    }

    private Component fees(BoughtService service) {
        List<Fee> fees = services.feesOf(service);
        Div part = new Div();
        part.addClassName("rc-stack");
        if (fees.isEmpty()) {
            part.add(new Paragraph(UiTexts.text("register.fees.none")));
        } else {
            part.add(table(service, fees));
        }
        List<ChargeLine> charged = services.chargesOf(contract, service, today);
        if (!charged.isEmpty()) {
            part.add(new Details(UiTexts.text("charges.year"), ChargeTable.of(charged)));
        }
        if (RegisterRights.mayWriteFees()) {
            part.add(new Div(small("register.fee.new", "add", () -> services.addFee(contract, service, changed))));
        }
        return part;
    }

    private Component table(BoughtService service, List<Fee> fees) {
        DataTable table = new DataTable(
                UiTexts.text("register.fees.of", service.name()),
                UiTexts.text("register.fee.holds"),
                ">" + UiTexts.text("register.fee.monthly"),
                "");
        for (Fee fee : fees.reversed()) {
            Span days = new Span(TermText.of(fee.validity()));
            Div when = new Div(days);
            when.addClassName("rc-row");
            if (fee.validity().contains(today)) {
                days.addClassName("rc-strong");
            }
            Div tools = new Div();
            tools.addClassName("rc-row-end");
            if (RegisterRights.mayWriteFees()) {
                tools.add(
                        icon("register.edit", "edit", () -> services.editFee(service, fee, changed)),
                        icon("register.remove", "close", () -> services.removeFee(service, fee, changed)));
            }
            table.row(when, Formats.current().money(fee.amount()), tools);
        }
        return table;
    }

    private static Button small(String key, String icon, Runnable action) {
        Button button = new Button(UiTexts.text(key), Icons.of(icon), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static Button icon(String key, String icon, Runnable action) {
        Button button = new Button(Icons.of(icon), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(UiTexts.text(key));
        button.setTooltipText(UiTexts.text(key));
        return button;
    }
}
