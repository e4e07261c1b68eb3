package io.recourse.ui.measurement;

import com.vaadin.flow.component.Component;
import io.recourse.contract.service.BoughtService;
import io.recourse.time.Interval;
import java.time.ZoneId;

/** A part of a service's page that another package adds, below those of the timeline. */
public interface ServicePageCard {

    /** The part for the service and the time that the page shows, in its zone. */
    Component of(BoughtService service, Interval shown, ZoneId zone);
}
