package org.lrpexplorer.heatmap;

/**
 * How much one cell matters among all cells of its map.
 *
 * @param value its relevance; may be infinite or not a number
 * @param rank its place by |R|, 1 for the largest; cells of equal |R| have the same; 0 if the value is not finite
 * @param count how many cells have finite values
 * @param share |R| as a share of Σ|R|; 0 if the value is not finite or all are 0
 */
public record CellStanding(double value, int rank, int count, double share) {

    /**
     * The standing of a cell.
     *
     * @throws IndexOutOfBoundsException if the cell is outside the map
     */
    public static CellStanding of(Heatmap map, int x, int y) {
        double value = map.value(x, y);
        SortedValues sorted = map.sorted();
        if (!Double.isFinite(value)) {
            return new CellStanding(value, 0, sorted.count(), 0);
        }
        double size = Math.abs(value);
        int larger = sorted.above(size) + sorted.below(-size);
        return new CellStanding(value, larger + 1, sorted.count(), map.sumAbs() == 0 ? 0 : size / map.sumAbs());
    }
}
