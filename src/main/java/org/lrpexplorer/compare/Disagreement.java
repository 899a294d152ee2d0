package org.lrpexplorer.compare;

import java.util.Comparator;
import java.util.List;

/** The layers by how far raw and fused disagree. */
public final class Disagreement {

    private Disagreement() {}

    /** Whether r is defined for any of the columns. */
    public static boolean isKnownOfAny(List<Column> columns) {
        return columns.stream().anyMatch(column -> column.agreement().pearson().isPresent());
    }

    /**
     * The columns by Pearson r of raw and fused, the lowest first; of equal ones that nearer to the input. Columns for
     * which r is not defined, such as those with constant maps, are left out.
     */
    public static List<Column> worstFirst(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.agreement().pearson().isPresent())
                .sorted(Comparator.comparingDouble(
                        column -> column.agreement().pearson().getAsDouble()))
                .toList();
    }
}
