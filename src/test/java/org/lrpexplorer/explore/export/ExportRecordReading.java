package org.lrpexplorer.explore.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/** What stands beside exported files, written and read as the program does. */
public final class ExportRecordReading {

    private static final ObjectNode PLAN = JsonNodeFactory.instance.objectNode().put("samples", "0..9");

    private ExportRecordReading() {}

    /** Writes it. */
    public static void write(Path file) {
        new ExportRecord(file).write(PLAN);
    }

    /** Reads it. */
    public static boolean read(Path file) {
        return new ExportRecord(file).isOf(PLAN);
    }
}
