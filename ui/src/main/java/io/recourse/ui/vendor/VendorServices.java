package io.recourse.ui.vendor;

import io.recourse.contract.service.BoughtService;
import io.recourse.db.id.ServiceId;
import io.recourse.money.Money;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import java.util.Map;

/** What is bought from a vendor, with the monthly fee of today. */
class VendorServices extends SectionCard {

    VendorServices(List<BoughtService> services, Map<ServiceId, Money> fees) {
        super(UiTexts.text("frame.navigation.services"));
        setVisible(!services.isEmpty());
        Formats formats = Formats.current();
        DataGrid<BoughtService> grid =
                new DataGrid<BoughtService>(UiTexts.text("frame.navigation.services"), BoughtService::id).allRows();
        grid.column("name", UiTexts.text("register.fact.service"), BoughtService::name)
                .link(service -> "services/" + service.id())
                .sortByText()
                .grow();
        grid.column("code", UiTexts.text("register.fact.code"), BoughtService::code)
                .sortByText();
        grid.column("contract", UiTexts.text("register.fact.contract"), BoughtService::contractReference)
                .link(service -> "contracts/" + service.contractId())
                .sortByText();
        grid.column("fee", UiTexts.text("register.fee.monthly"), service -> formats.money(fees.get(service.id())))
                .figures()
                .sortable((one, other) -> Long.compare(minor(fees, one), minor(fees, other)));
        grid.card(service -> new RowCard(
                        Links.to("services/" + service.id(), service.name()), new MoneyText(fees.get(service.id())))
                .rest(service.contractReference()));
        grid.opens(service -> "services/" + service.id()).setRows(services);
        flush();
        add(grid);
    }

    private static long minor(Map<ServiceId, Money> fees, BoughtService service) {
        Money fee = fees.get(service.id());
        return fee == null ? -1 : fee.minorUnits();
    }
}
