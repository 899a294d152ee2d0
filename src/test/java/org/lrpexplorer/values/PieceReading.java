package org.lrpexplorer.values;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/** The folder of finished pieces of a run, found again as the program does. */
public final class PieceReading {

    private static final ObjectNode PLAN = JsonNodeFactory.instance.objectNode().put("samples", "0..9");

    private PieceReading() {}

    /** Opens the folder beside a file that is to be written; makes it if there is none. */
    public static boolean open(Path out) {
        ExportPlace place = new ExportPlace(out, ValueFormat.of(out), false, false);
        try (PieceFolder folder = PieceFolder.open(place, PLAN, true)) {
            return folder.hasSome(PieceKind.ARRAYS);
        }
    }
}
