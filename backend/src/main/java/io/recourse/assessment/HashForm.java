package io.recourse.assessment;

/**
 * How the inputs of an assessment are written out before they are hashed. Hashes of different forms cannot be compared, so
 * all revisions of a clause in a period have the form of their first one; the number is stored beside the hashes.
 */
public enum HashForm {
    /** Lines of text: instants, states and kinds as they write themselves. Of what was first assessed before packed bytes were hashed. */
    TEXT(1),

    /** Bytes as packed months have them: a fifth of the text, and a state that nobody knows is told from a recorded one. */
    PACKED(2);

    /** Of what is assessed for the first time. */
    static final HashForm CURRENT = PACKED;

    private final int number;

    HashForm(int number) {
        this.number = number;
    }

    /** As it is stored. */
    public int number() {
        return number;
    }

    /** Throws IllegalStateException for a number that this program does not know. */
    static HashForm of(int number) {
        for (HashForm form : values()) {
            if (form.number == number) {
                return form;
            }
        }
        throw new IllegalStateException("hashes of form " + number + " are of a later version of this program");
    }
}
