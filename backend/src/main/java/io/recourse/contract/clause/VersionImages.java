package io.recourse.contract.clause;

import io.recourse.db.id.ClauseVersionId;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Clause versions as they were read lately, each with the row that it was read from: by whom the row was written and
 * where it stands. Every change of a row, by whatever hand, makes another one, so what is remembered is never out of date.
 */
final class VersionImages {

    private static final int MOST = 10_000;

    /**
     * A row of the table.
     *
     * @param writer the transaction that wrote it (xmin)
     * @param place where it stands (ctid)
     */
    record Row(int writer, long place) {

        /** From the binary forms of both. */
        static Row of(byte[] xmin, byte[] ctid) {
            ByteBuffer place = ByteBuffer.wrap(ctid);
            return new Row(ByteBuffer.wrap(xmin).getInt(), (long) place.getInt() << 16 | place.getShort() & 0xFFFF);
        }

        /** From the text forms of both, such as 4711 and (12,3). */
        static Row of(String xmin, String ctid) {
            int comma = ctid.indexOf(',');
            long block = Long.parseLong(ctid.substring(1, comma));
            return new Row(
                    Integer.parseUnsignedInt(xmin),
                    (long) (int) block << 16 | Long.parseLong(ctid.substring(comma + 1, ctid.length() - 1)));
        }
    }

    private record Image(Row row, ClauseVersion version) {}

    private final Map<ClauseVersionId, Image> lately = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ClauseVersionId, Image> eldest) {
            return size() > MOST;
        }
    };

    /** The version if this very row was read; else null. */
    synchronized @Nullable ClauseVersion find(ClauseVersionId id, Row row) {
        Image image = lately.get(id);
        return image != null && image.row().equals(row) ? image.version() : null;
    }

    synchronized void put(Row row, ClauseVersion version) {
        lately.put(version.id(), new Image(row, version));
    }
}
