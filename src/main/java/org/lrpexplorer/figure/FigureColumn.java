package org.lrpexplorer.figure;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Heatmap;

/**
 * One layer of the figure: a tile per row.
 *
 * @param label the node's name
 * @param detail a second, quieter line such as the tensor's shape; may be empty
 * @param tiles one tile per row of the figure, top to bottom
 * @param foot lines under the last tile, such as measures of what the tiles have in common; may be empty
 */
public record FigureColumn(String label, String detail, List<FigureTile> tiles, List<String> foot) {

    /** Copies the lists. */
    public FigureColumn {
        tiles = List.copyOf(tiles);
        foot = List.copyOf(foot);
    }

    /** A column without lines under it. */
    public FigureColumn(String label, String detail, List<FigureTile> tiles) {
        this(label, detail, tiles, List.of());
    }

    /** The same column with a further tile at the bottom and lines under it. */
    public FigureColumn with(FigureTile tile, List<String> lines) {
        List<FigureTile> all = new ArrayList<>(tiles);
        all.add(tile);
        return new FigureColumn(label, detail, all, lines);
    }

    /**
     * A column of heatmaps with the scale of each.
     *
     * @throws IllegalArgumentException if the two lists differ in length
     */
    public static FigureColumn of(String label, String detail, List<Heatmap> maps, List<ColorScale> scales) {
        if (maps.size() != scales.size()) {
            throw new IllegalArgumentException(
                    "Column '" + label + "' has " + maps.size() + " heatmaps and " + scales.size() + " colour scales");
        }
        List<FigureTile> tiles = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            tiles.add(new FigureTile(maps.get(i), scales.get(i)));
        }
        return new FigureColumn(label, detail, tiles);
    }
}
