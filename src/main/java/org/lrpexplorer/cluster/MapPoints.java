package org.lrpexplorer.cluster;

import java.util.List;
import org.lrpexplorer.cluster.group.Points;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.HeatmapForm;

/**
 * Heatmaps as points that lie close together where the maps are alike: reduced by area averaging to at most 20 cells in
 * each direction, so that it does not matter where exactly relevance lies, and divided by Σ|R|, so that it does not matter
 * how much there is. A map that is zero everywhere is the origin. Features of a table have no neighbours and stay as they
 * are.
 */
final class MapPoints {

    private static final int SIDE = 20;

    private MapPoints() {}

    /** One point for each map, all of one size. */
    static Points of(List<Heatmap> maps) {
        return Points.of(maps.stream().map(MapPoints::point).toList());
    }

    private static double[] point(Heatmap map) {
        float[] reduced = map.form() == HeatmapForm.FEATURES
                ? map.values()
                : AreaAverage.within(SIDE, map.width(), map.height()).of(map.values(), map.width());
        double total = 0;
        for (float value : reduced) {
            total += Math.abs(value);
        }
        double[] point = new double[reduced.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = total == 0 ? 0 : reduced[i] / total;
        }
        return point;
    }
}
