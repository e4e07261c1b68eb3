package io.recourse.ui.statuspage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.contract.service.BoughtService;
import io.recourse.measurement.payload.RawPayload;
import io.recourse.measurement.payload.RawPayloads;
import io.recourse.time.Interval;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Download;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.measurement.ServicePageCard;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;

/** Puts what came in about a service, as it came, on its page. */
@org.springframework.stereotype.Component
@Order(20)
class PayloadsOnService implements ServicePageCard {

    private static final int SHOWN = 50;
    private static final int HASH_SHOWN = 12;

    private final RawPayloads payloads;

    PayloadsOnService(RawPayloads payloads) {
        this.payloads = payloads;
    }

    @Override
    public Component of(BoughtService service, Interval shown, ZoneId zone) {
        SectionCard card = new SectionCard(UiTexts.text("payload.card"));
        List<RawPayload> behind = payloads.behind(service.id(), shown, null, SHOWN + 1);
        if (behind.isEmpty()) {
            card.add(quiet("payload.none"));
            return card;
        }
        NativeDetails details = new NativeDetails(
                UiTexts.text("payload.count", Formats.current().number(Math.min(behind.size(), SHOWN))),
                table(behind, zone));
        details.setOpen(behind.size() <= 5);
        card.add(details);
        if (behind.size() > SHOWN) {
            card.add(quiet("payload.more"));
        }
        return card;
    }

    private static DataTable table(List<RawPayload> behind, ZoneId zone) {
        DataTable table = new DataTable(
                UiTexts.text("payload.card"),
                UiTexts.text("payload.receivedAt"),
                UiTexts.text("import.source"),
                UiTexts.text("payload.kind"),
                ">" + UiTexts.text("payload.size"),
                ">" + UiTexts.text("payload.receipts"),
                UiTexts.text("statusPage.hash"),
                UiTexts.text("import.by"));
        for (RawPayload payload : behind.subList(0, Math.min(behind.size(), SHOWN))) {
            table.row(
                    new InstantText(payload.receivedAt(), zone),
                    Objects.requireNonNullElse(payload.sourceCode(), Formats.NONE),
                    UiTexts.text(payload.kind().messageKey()),
                    Formats.current().number(payload.size()),
                    Formats.current().number(payload.receipts()),
                    content(payload),
                    payload.receivedBy());
        }
        return table;
    }

    private static Component content(RawPayload payload) {
        String hash = payload.sha256().substring(0, HASH_SHOWN);
        Component shown = StatusPagesCard.mayReadOriginals()
                ? Download.of("api/v1/payloads/" + payload.id() + "/content", hash)
                : new FigureText(hash);
        shown.getElement().setAttribute("title", "SHA-256 " + payload.sha256());
        return shown;
    }

    private static Paragraph quiet(String key) {
        Paragraph line = new Paragraph(UiTexts.text(key));
        line.addClassName("rc-quiet");
        return line;
    }
}
