package org.lrpexplorer.heatmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * How colour scales are chosen for a table of heatmaps. Scales do not depend on which rows happen to be visible only if
 * the caller passes all of them, so pass both treatments even when one is shown.
 *
 * @param scope which tiles share a scale
 * @param percentile the percentile of {@code |R|} at the ends, above 0; 100 clips nothing
 * @param fixedLimit the limit for {@link ScaleScope#FIXED}, ignored otherwise
 * @param curve how the way from zero to the ends is shared out among values
 */
public record Scaling(ScaleScope scope, double percentile, double fixedLimit, ScaleCurve curve) {

    /**
     * The least part of a shared scale that a map has to reach. Below a twentieth of the way to an end colour, colours
     * are hard to tell from that of zero.
     */
    private static final double LEAST_SHARE = 0.05;

    /** The default: raw and fused of one layer share a scale where both are visible on it, and nothing is clipped. */
    public static final Scaling DEFAULT = of(ScaleScope.PAIR);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the percentile is outside (0, 100] or a fixed limit is not positive
     */
    public Scaling {
        if (!(percentile > 0 && percentile <= 100)) {
            throw new IllegalArgumentException("A percentile is above 0 and at most 100, not " + percentile);
        }
        if (scope == ScaleScope.FIXED && !(fixedLimit > 0 && Double.isFinite(fixedLimit))) {
            throw new IllegalArgumentException("A fixed colour scale needs a limit above 0, not " + fixedLimit);
        }
    }

    /**
     * Scales with the largest {@code |R|} of the scope at the ends.
     *
     * @throws IllegalArgumentException for {@link ScaleScope#FIXED}, which needs a limit
     */
    public static Scaling of(ScaleScope scope) {
        return new Scaling(scope, 100, 0, ScaleCurve.LINEAR);
    }

    /**
     * One scale with a given limit for all tiles.
     *
     * @throws IllegalArgumentException if the limit is not positive and finite
     */
    public static Scaling fixed(double limit) {
        return new Scaling(ScaleScope.FIXED, 100, limit, ScaleCurve.LINEAR);
    }

    /** The same ends with another way between. */
    public Scaling with(ScaleCurve newCurve) {
        return new Scaling(scope, percentile, fixedLimit, newCurve);
    }

    /**
     * The scale of every tile, in the arrangement of the argument.
     *
     * @param columns one entry per layer, each the heatmaps of that layer (raw, fused)
     */
    public List<List<ColorScale>> scales(List<List<Heatmap>> columns) {
        List<List<ColorScale>> ends = ends(columns);
        return curve == ScaleCurve.LINEAR ? ends : each(ends, column -> each(column, scale -> scale.with(curve)));
    }

    private List<List<ColorScale>> ends(List<List<Heatmap>> columns) {
        return switch (scope) {
            case TILE -> each(columns, this::own);
            case PAIR -> each(columns, this::pair);
            case ALL -> everywhere(columns, ColorScale.atPercentile(all(columns), percentile));
            case FIXED ->
                everywhere(
                        columns,
                        new ColorScale(
                                fixedLimit,
                                ColorScale.of(all(columns).toArray(Heatmap[]::new))
                                        .largest()));
        };
    }

    private static List<Heatmap> all(List<List<Heatmap>> columns) {
        return columns.stream().flatMap(List::stream).toList();
    }

    /** What a stream would make; scales are chosen anew for every sample, and a stream takes longer than to choose them. */
    private static <A, B> List<B> each(List<A> all, Function<A, B> made) {
        List<B> results = new ArrayList<>(all.size());
        for (A one : all) {
            results.add(made.apply(one));
        }
        return List.copyOf(results);
    }

    /**
     * One scale for the maps of a column, or their own: where some map's limit is below 5 % of another's, nothing would be
     * seen of it. A map that is zero everywhere needs no scale.
     */
    private List<ColorScale> pair(List<Heatmap> column) {
        List<ColorScale> own = own(column);
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (ColorScale scale : own) {
            least = scale.limit() > 0 ? Math.min(least, scale.limit()) : least;
            most = Math.max(most, scale.limit());
        }
        return least < LEAST_SHARE * most ? own : same(column, ColorScale.atPercentile(column, percentile));
    }

    private List<ColorScale> own(List<Heatmap> column) {
        return each(column, map -> ColorScale.atPercentile(List.of(map), percentile));
    }

    /** The choice in words, for a caption. */
    public String describe() {
        return describe(ScaleScope.PAIR.description());
    }

    /**
     * The choice in words, for a caption.
     *
     * @param pairs which maps share a scale under {@link ScaleScope#PAIR}
     */
    public String describe(String pairs) {
        String clip = percentile == 100 || scope == ScaleScope.FIXED
                ? ""
                : ", clipped at percentile "
                        + new BigDecimal(Text.of("%.2f", percentile))
                                .stripTrailingZeros()
                                .toPlainString();
        String limit = scope == ScaleScope.FIXED ? " at ±" + NumberText.of(fixedLimit) : "";
        String shape = curve == ScaleCurve.LINEAR ? "" : ", " + curve.description();
        return "symmetric, " + (scope == ScaleScope.PAIR ? pairs : scope.description()) + limit + clip + shape;
    }

    private static List<List<ColorScale>> everywhere(List<List<Heatmap>> columns, ColorScale scale) {
        return each(columns, column -> same(column, scale));
    }

    private static List<ColorScale> same(List<Heatmap> column, ColorScale scale) {
        return each(column, map -> scale);
    }
}
