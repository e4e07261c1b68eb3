package io.recourse.ui.statuspage;

import com.vaadin.flow.component.Component;
import io.recourse.contract.service.BoughtService;
import io.recourse.measurement.statuspage.StatusPageDraft;
import io.recourse.measurement.statuspage.StatusPages;
import io.recourse.time.Interval;
import io.recourse.ui.measurement.ServicePageCard;
import java.time.ZoneId;
import org.springframework.core.annotation.Order;

/** Puts the status pages on a service's page. */
@org.springframework.stereotype.Component
@Order(10)
class StatusPagesOnService implements ServicePageCard {

    private final StatusPages pages;

    StatusPagesOnService(StatusPages pages) {
        this.pages = pages;
    }

    @Override
    public Component of(BoughtService service, Interval shown, ZoneId zone) {
        return new StatusPagesCard(
                pages, pages.of(service.id()), new StatusPageDraft(null, service.id(), "", ""), zone);
    }
}
