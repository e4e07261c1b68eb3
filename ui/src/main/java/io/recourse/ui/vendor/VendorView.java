package io.recourse.ui.vendor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.access.AuditService;
import io.recourse.access.OrganisationService;
import io.recourse.db.id.VendorId;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.home.VendorRecord;
import io.recourse.ui.register.Fields;
import io.recourse.ui.register.HistoryCard;
import io.recourse.ui.register.Ids;
import io.recourse.ui.register.RegisterRights;
import io.recourse.vendor.Vendor;
import io.recourse.vendor.VendorService;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One vendor: how it kept its word, contracts, services, open claims, latest assessments, facts, history. */
@Route(value = "vendors/:id", layout = MainLayout.class)
@PermitAll
class VendorView extends Page implements BeforeEnterObserver {

    private final transient VendorService vendors;
    private final transient VendorParts parts;
    private final transient AuditService audit;
    private final transient VendorRecord record;
    private final transient OrganisationService organisation;
    private final transient Clock clock;

    VendorView(
            VendorService vendors,
            VendorParts parts,
            AuditService audit,
            VendorRecord record,
            OrganisationService organisation,
            Clock clock) {
        this.vendors = vendors;
        this.parts = parts;
        this.audit = audit;
        this.record = record;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(vendors.get(Ids.read(event, VendorId::of)));
    }

    private void fill(Vendor vendor) {
        ZoneId zone = organisation.get().zone();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        PageHeader header =
                new PageHeader(vendor.name()).crumbs(new Crumb(getTranslation("frame.navigation.vendors"), "vendors"));
        if (vendor.sample()) {
            header.beside(new Badge(Tone.INFO, getTranslation("frame.sample")));
        }
        if (RegisterRights.mayWrite()) {
            header.actions(remove(vendor), edit(vendor));
        }
        Div columns = new Div(facts(vendor), new HistoryCard(audit.history(VendorService.SUBJECT, vendor.id()), zone));
        columns.addClassName("rc-columns");
        show(header, record.of(vendor.id()).toArray(Component[]::new));
        parts.of(vendor, today).forEach(this::add);
        add(columns);
    }

    private SectionCard facts(Vendor vendor) {
        return new SectionCard(
                getTranslation("register.facts"),
                new KeyValueList()
                        .fact(getTranslation("register.fact.legalEntity"), vendor.legalEntity())
                        .fact(
                                getTranslation("register.fact.country"),
                                vendor.country() == null ? null : Fields.countryName(vendor.country()))
                        .fact(getTranslation("register.fact.website"), outside(vendor.website(), ""))
                        .fact(getTranslation("register.fact.claimEmail"), outside(vendor.claimEmail(), "mailto:"))
                        .fact(getTranslation("register.fact.notes"), vendor.notes()));
    }

    private static Component outside(@Nullable String address, String scheme) {
        if (address == null) {
            return new Span(Formats.NONE);
        }
        Anchor anchor = new Anchor(scheme + address, address);
        anchor.setTarget("_blank");
        anchor.getElement().setAttribute("rel", "noopener noreferrer");
        return anchor;
    }

    private Button edit(Vendor vendor) {
        return new Button(
                getTranslation("register.edit"),
                Icons.of("edit"),
                event -> VendorEditor.forChange(vendors, vendor, this::fill).open());
    }

    private Button remove(Vendor vendor) {
        return new Button(
                getTranslation("register.remove"),
                event -> ReasonDialog.question(
                                getTranslation("register.vendor.remove", vendor.name()),
                                getTranslation("register.vendor.remove.text"),
                                getTranslation("register.remove"),
                                () -> {
                                    vendors.remove(vendor.id(), vendor.version());
                                    getUI().ifPresent(ui -> ui.navigate("vendors"));
                                })
                        .dangerous()
                        .open());
    }
}
