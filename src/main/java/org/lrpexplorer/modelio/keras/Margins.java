package org.lrpexplorer.modelio.keras;

import com.fasterxml.jackson.databind.JsonNode;

/** Cells on the four sides of maps. */
record Margins(int top, int bottom, int left, int right) {
    private static final int MOST = 1 << 24;

    /** What a layer sets: one number, one for rows and one for columns, or two for each. */
    static Margins of(Applied a, String key) {
        JsonNode value = a.layer().value(key);
        JsonNode rows = value.isArray() ? value.path(0) : value;
        JsonNode columns = value.isArray() ? value.path(1) : value;
        return new Margins(
                side(a, key, rows, 0), side(a, key, rows, 1), side(a, key, columns, 0), side(a, key, columns, 1));
    }

    private static int side(Applied a, String key, JsonNode node, int side) {
        JsonNode cells = node.isArray() ? node.path(side) : node;
        if (!cells.canConvertToInt() || cells.asInt() < 0 || cells.asInt() > MOST) {
            throw a.layer()
                    .problem("sets %s to %s"
                            .formatted(
                                    key,
                                    KerasException.quoted(a.layer().value(key).toString())));
        }
        return cells.asInt();
    }
}
