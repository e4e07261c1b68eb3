package io.recourse.ui.claim.paper;

import com.vaadin.flow.component.html.Paragraph;
import io.recourse.claim.paper.ClaimFile;
import io.recourse.ui.component.UiTexts;

/** A file that stands alone. */
class FileItem extends PaperItem {

    FileItem(ClaimFile file, PapersCard card) {
        head(file, link(file), card.claim().deadline().zone());
        if (file.privileged()) {
            Paragraph logged = new Paragraph(UiTexts.text("papers.file.logged"));
            logged.addClassName("rc-quiet");
            add(logged);
        }
        if (file.stands() && PapersOnClaim.mayWrite()) {
            add(row(small("papers.file.withdraw", () -> card.correct(file))));
        }
    }
}
