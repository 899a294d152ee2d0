package org.lrpexplorer.explore.export;

import java.util.List;
import org.lrpexplorer.figure.FigureSize;

/**
 * How wide figures are on paper, as lists offer it.
 *
 * @param id as {@code figure --size} takes it
 * @param title for people
 */
public record SheetSize(String id, String title) {

    /** Those that have a name, the default first. */
    public static List<SheetSize> all() {
        return FigureSize.named().stream()
                .map(size -> new SheetSize(size.id(), size.description()))
                .toList();
    }
}
