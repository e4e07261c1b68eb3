package io.recourse.ui.statuspage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.access.OrganisationService;
import io.recourse.measurement.statuspage.PageVersion;
import io.recourse.measurement.statuspage.StatusPage;
import io.recourse.measurement.statuspage.StatusPages;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.Ids;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a vendor's status page said over time, and what the vendor changed afterwards. */
@Route(value = "status-pages/:id", layout = MainLayout.class)
@PermitAll
class StatusPageView extends Page implements BeforeEnterObserver {

    private final transient StatusPages pages;
    private final transient OrganisationService organisations;

    StatusPageView(StatusPages pages, OrganisationService organisations) {
        this.pages = pages;
        this.organisations = organisations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(Ids.read(event, UUID::fromString));
    }

    private void fill(UUID id) {
        StatusPage page = pages.get(id);
        ZoneId zone = organisations.get().zone();
        List<PageVersion> versions = pages.versions(id);
        List<Component> cards = new ArrayList<>();
        if (versions.size() > 1) {
            cards.add(new DifferenceCard(pages, page, versions, zone));
        }
        cards.add(
                versions.isEmpty()
                        ? new EmptyState(getTranslation("statusPage.empty"), getTranslation("statusPage.empty.text"))
                        : new VersionsCard(page, versions, zone));
        if (StatusPagesCard.mayWrite()) {
            cards.add(new SeenForm(pages, page, zone, () -> fill(id)));
        }
        show(header(page, versions.isEmpty()), cards.toArray(Component[]::new));
    }

    private PageHeader header(StatusPage page, boolean unseen) {
        Anchor address = new Anchor(page.url(), page.url());
        address.addClassName("rc-own-direction");
        address.setTarget("_blank");
        address.getElement().setAttribute("rel", "noopener noreferrer");
        PageHeader header = new PageHeader(page.name())
                .crumbs(
                        new Crumb(getTranslation("frame.navigation.vendors"), "vendors"),
                        new Crumb(page.vendorName(), "vendors/" + page.vendor()));
        if (page.service() == null || page.serviceName() == null) {
            header.note(address);
        } else {
            header.note(Links.to("services/" + page.service(), page.serviceName()), address);
        }
        if (unseen && StatusPagesCard.mayWrite()) {
            header.actions(remove(page));
        }
        return header;
    }

    private Button remove(StatusPage page) {
        return new Button(
                getTranslation("register.remove"),
                event -> ReasonDialog.question(
                                getTranslation("statusPage.remove"),
                                getTranslation("statusPage.remove.text"),
                                getTranslation("register.remove"),
                                () -> {
                                    pages.remove(page.id());
                                    getUI().ifPresent(ui -> ui.navigate("vendors/" + page.vendor()));
                                })
                        .dangerous()
                        .open());
    }
}
