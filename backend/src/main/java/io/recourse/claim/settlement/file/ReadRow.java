package io.recourse.claim.settlement.file;

import io.recourse.text.Message;
import io.recourse.text.Shortened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file: a credit, something that is none, or not understood.
 *
 * @param position line of the file on which it begins, from 1
 * @param written what stands there, shortened, so that a person finds it
 * @param credit null unless the row is one
 * @param part of which credit it is a part, until all its rows are summed; null if the row is a whole credit, or none
 * @param charge what a row that is no credit charges; null if it charges nothing, or that is not understood
 * @param other why the row is no credit; null if it is one or has faults
 * @param remark something that a person should know about a credit, such as a rounding; null if nothing
 */
public record ReadRow(
        int position,
        String written,
        @Nullable ReadLine credit,
        @Nullable ReadPart part,
        @Nullable ReadCharge charge,
        @Nullable Message other,
        @Nullable Message remark,
        List<RowFault> faults) {

    private static final int LONGEST = 200;

    public ReadRow {
        faults = List.copyOf(faults);
    }

    /** The same row, which stands for the sum of several. */
    public ReadRow asCredit(ReadLine sum, @Nullable Message why) {
        return credit(position, written, sum, why);
    }

    /** The same row as one that adds no credit of its own. */
    public ReadRow asOther(Message why) {
        return other(position, written, why);
    }

    static ReadRow credit(int position, String written, ReadLine credit, @Nullable Message remark) {
        return new ReadRow(position, Shortened.to(LONGEST, written), credit, null, null, null, remark, List.of());
    }

    static ReadRow other(int position, String written, Message why) {
        return new ReadRow(position, Shortened.to(LONGEST, written), null, null, null, why, null, List.of());
    }

    static ReadRow charge(int position, String written, ReadCharge charge, Message why) {
        return new ReadRow(position, Shortened.to(LONGEST, written), null, null, charge, why, null, List.of());
    }

    static ReadRow part(int position, String written, ReadPart part) {
        return new ReadRow(position, Shortened.to(LONGEST, written), null, part, null, null, null, List.of());
    }

    static ReadRow faulty(int position, String written, List<RowFault> faults) {
        return new ReadRow(position, Shortened.to(LONGEST, written), null, null, null, null, null, faults);
    }
}
