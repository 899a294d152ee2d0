package org.lrpexplorer.values;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The folder of finished pieces of a run, found again as the program does. */
public final class PieceReading {

    private static final ObjectNode PLAN = JsonNodeFactory.instance.objectNode().put("samples", "0..9");

    private PieceReading() {}

    /** Opens the folder beside a file that is to be written; makes it if there is none. */
    public static boolean open(Path out) {
        try (PieceFolder folder = opened(out)) {
            return folder.hasSome(PieceKind.ARRAYS);
        }
    }

    /** What somebody sees while the folder is open; afterwards it is gone again, if nothing was finished. */
    public static <T> T whileOpen(Path out, Supplier<T> look) {
        PieceFolder folder = opened(out);
        try {
            return look.get();
        } finally {
            folder.close();
        }
    }

    private static PieceFolder opened(Path out) {
        return PieceFolder.open(new ExportPlace(out, ValueFormat.of(out), false, false), PLAN, true);
    }
}
