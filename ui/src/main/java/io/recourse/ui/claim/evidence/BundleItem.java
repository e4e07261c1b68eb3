package io.recourse.ui.claim.evidence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.reports.evidence.EvidenceBundle;
import io.recourse.reports.evidence.EvidenceCopy;
import io.recourse.reports.evidence.pack.Manifest;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Download;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One bundle: its download, which copy it is, the hash to compare, what it holds and what was masked. */
class BundleItem extends Div {

    private static final int KILOBYTE = 1024;

    private final Formats formats = Formats.current();

    BundleItem(EvidenceBundle bundle, ZoneId zone) {
        addClassName("rc-bundle");
        Div head = new Div(
                Download.of(
                        "api/v1/claims/" + bundle.claim() + "/evidence/" + bundle.number() + ".zip",
                        UiTexts.text("evidence.download", bundle.number())),
                bundle.copy() == EvidenceCopy.VENDOR
                        ? new Badge(Tone.MET, UiTexts.text("evidence.copy.VENDOR"))
                        : new Badge(Tone.AT_RISK, UiTexts.text("evidence.copy.ORIGINAL")),
                new Span(bundle.language().nativeName()),
                new FigureText(size(bundle.size())));
        head.addClassName("rc-row");
        Paragraph origin = new Paragraph(UiTexts.text(
                "evidence.origin",
                UiTexts.isolated(bundle.madeBy()),
                UiTexts.isolated(formats.instant(bundle.madeAt(), zone)),
                formats.number(bundle.claimVersion())));
        origin.addClassName("rc-quiet");
        Span hash = new Span(bundle.manifestSha256());
        hash.addClassName("rc-code");
        Div compare = new Div(new Span(UiTexts.text("evidence.manifestHash") + " "), hash);
        add(head, origin, compare, new Details(UiTexts.text("evidence.contents"), contents(bundle.manifest())));
    }

    private Component contents(Manifest manifest) {
        DataTable files = new DataTable(
                UiTexts.text("evidence.contents"),
                UiTexts.text("evidence.file"),
                ">" + UiTexts.text("evidence.bytes"),
                UiTexts.text("evidence.sha256"));
        for (Manifest.Entry entry : manifest.files()) {
            files.row(code(entry.path()), formats.number(entry.bytes()), code(entry.sha256()));
        }
        Div all = new Div(files);
        all.addClassName("rc-stack");
        if (!manifest.masked().isEmpty()) {
            all.add(new Paragraph(UiTexts.text("evidence.masked", masked(manifest.masked()))));
        }
        if (!manifest.withheld().isEmpty()) {
            all.add(new Paragraph(UiTexts.text("evidence.withheld", String.join("; ", manifest.withheld()))));
        }
        return all;
    }

    private String masked(List<Manifest.Mask> masks) {
        Map<String, Integer> counts = masks.stream()
                .collect(Collectors.toMap(Manifest.Mask::rule, Manifest.Mask::count, Integer::sum, TreeMap::new));
        return UiTexts.beside(counts.entrySet().stream()
                .map(count -> UiTexts.text("evidence.mask." + count.getKey()) + " " + formats.number(count.getValue()))
                .toArray(String[]::new));
    }

    private String size(long bytes) {
        return formats.number((bytes + KILOBYTE - 1) / KILOBYTE) + "\u00a0kB";
    }

    private static Span code(String text) {
        Span code = new Span(text);
        code.addClassName("rc-code");
        return code;
    }
}
