package io.recourse.ui.contract;

import io.recourse.claim.settlement.charge.ChargeLine;
import io.recourse.claim.settlement.charge.ChargeLines;
import io.recourse.contract.Contract;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.Fee;
import io.recourse.contract.service.FeeService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.TermText;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the page of a contract does with its services and fees. */
@Component
class ServiceActions {

    private final ServiceRegister services;
    private final FeeService fees;
    private final ChargeLines charges;

    ServiceActions(ServiceRegister services, FeeService fees, ChargeLines charges) {
        this.services = services;
        this.fees = fees;
        this.charges = charges;
    }

    List<BoughtService> of(Contract contract) {
        return services.ofContract(contract.id());
    }

    List<Fee> feesOf(BoughtService service) {
        return fees.of(service.id());
    }

    /** What the vendor charged for the service in the year that ends with the day. */
    List<ChargeLine> chargesOf(Contract contract, BoughtService service, LocalDate day) {
        return charges.chargeLinesOf(service.id(), contract.accountNumber(), day.minusYears(1), day);
    }

    void add(Contract contract, Runnable done) {
        ServiceEditor.forNew(services, contract.id(), service -> done.run()).open();
    }

    void edit(BoughtService service, Runnable done) {
        ServiceEditor.forChange(services, service, changed -> done.run()).open();
    }

    void remove(BoughtService service, Runnable done) {
        ask("register.service.remove", service.name(), () -> services.remove(service.id(), service.version()), done);
    }

    void addFee(Contract contract, BoughtService service, Runnable done) {
        FeeEditor.forNew(fees, service, contract.currency(), fee -> done.run()).open();
    }

    void editFee(BoughtService service, Fee fee, Runnable done) {
        FeeEditor.forChange(fees, service, fee, changed -> done.run()).open();
    }

    void removeFee(BoughtService service, Fee fee, Runnable done) {
        ask(
                "register.fee.remove",
                TermText.of(fee.validity()),
                () -> fees.remove(
                        service.id(), service.version(), fee.validity().from()),
                done);
    }

    private static void ask(String key, String name, Runnable command, Runnable done) {
        ReasonDialog.question(
                        UiTexts.text(key, name), UiTexts.text(key + ".text"), UiTexts.text("register.remove"), () -> {
                            command.run();
                            Notifications.success(UiTexts.text("register.removed"));
                            done.run();
                        })
                .dangerous()
                .open();
    }
}
