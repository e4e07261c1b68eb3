package io.recourse.claim.paper;

import io.recourse.text.InvalidInput;
import io.recourse.text.Sha256;
import org.springframework.stereotype.Component;

/** The door through which a file comes in: its name is made safe, its size, ending, declaration and content must agree. */
@Component
class FileIntake {

    private final PaperLimits limits;

    FileIntake(PaperLimits limits) {
        this.limits = limits;
    }

    /** The file as it may be kept; throws InvalidInput, in words, if it may not. */
    Checked check(FileDraft draft) {
        byte[] bytes = draft.bytes();
        if (bytes.length == 0) {
            throw new InvalidInput("file", "claim.paper.invalid.empty");
        }
        if (bytes.length > limits.file().toBytes()) {
            throw new InvalidInput(
                    "file", "claim.paper.invalid.tooLarge", limits.file().toMegabytes());
        }
        String name =
                FileName.clean(draft.name()).orElseThrow(() -> new InvalidInput("file", "claim.paper.invalid.name"));
        FileType type = FileType.ofName(name)
                .orElseThrow(
                        () -> new InvalidInput("file", "claim.paper.invalid.type", name, FileType.endingsInWords()));
        String declared = draft.declaredType();
        if (declared != null && !type.mayBeDeclaredAs(declared)) {
            throw new InvalidInput("file", "claim.paper.invalid.declared", name, declared);
        }
        String seen = FileContents.seen(bytes);
        if (!FileContents.are(type, seen, bytes)) {
            throw new InvalidInput("file", "claim.paper.invalid.disguised", name, seen);
        }
        return new Checked(name, type, bytes, Sha256.hex(bytes));
    }

    /** A file that was found to be what it says. */
    record Checked(String name, FileType type, byte[] bytes, String sha256) {}
}
