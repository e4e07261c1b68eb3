package io.recourse.ui.claim.paper;

import com.vaadin.flow.component.checkbox.Checkbox;
import io.recourse.claim.Claim;
import io.recourse.claim.paper.ClaimPaperService;
import io.recourse.claim.paper.PaperLimits;
import io.recourse.claim.paper.StoredFile;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import java.util.List;
import java.util.function.Consumer;

/** Takes files that stand alone. */
class FileDialog extends EditorDialog<List<StoredFile>> {

    FileDialog(Claim claim, ClaimPaperService papers, PaperLimits limits, Consumer<List<StoredFile>> done) {
        super(UiTexts.text("papers.addFile"));
        UploadField uploads = new UploadField(limits);
        Checkbox privileged = new Checkbox(UiTexts.text("papers.privileged.field"));
        whole(uploads);
        if (papers.isLegal()) {
            privileged.setHelperText(UiTexts.text("papers.privileged.help"));
            whole(privileged);
        }
        onSave(() -> papers.addFiles(claim.id(), uploads.files(privileged.getValue())), done);
    }
}
