package org.lrpexplorer.heatmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * In which columns of a table raw and fused have scales of their own because one of them would be invisible on a shared
 * one, and by how much their limits differ at most.
 *
 * @param own how many columns
 * @param all of how many
 * @param rawLarger the largest ratio of the raw limit to the fused one among them; 0 where raw is nowhere larger
 * @param fusedLarger the same of the fused limit to the raw one
 */
public record OwnScales(int own, int all, double rawLarger, double fusedLarger) {

    private static final int DIGITS = 2;
    private static final double LARGEST_PLAIN = 1e7;

    /**
     * Looks through the scales of a table.
     *
     * @param scope which tiles were to share one
     * @param scales one entry per column, raw first, as {@link Scaling#scales} gives them
     */
    public static OwnScales of(ScaleScope scope, List<List<ColorScale>> scales) {
        int own = 0;
        double raw = 0;
        double fused = 0;
        for (List<ColorScale> column : scales) {
            if (areOwn(scope, column)) {
                double ratio = column.get(0).limit() / column.get(1).limit();
                own++;
                raw = Math.max(raw, ratio > 1 ? ratio : 0);
                fused = Math.max(fused, ratio < 1 ? 1 / ratio : 0);
            }
        }
        return new OwnScales(own, scales.size(), raw, fused);
    }

    /** Whether the scales of a column are its tiles' own although the scope lets them share one. */
    public static boolean areOwn(ScaleScope scope, List<ColorScale> column) {
        if (scope == ScaleScope.PAIR) {
            for (ColorScale scale : column) {
                if (scale.limit() != column.get(0).limit()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One short line, such as {@code raw is up to 12,000 × larger than fused: own scales in 5 of 8 columns}. */
    public Optional<String> describe() {
        return describe("columns");
    }

    /**
     * The same of a table that is not one of columns.
     *
     * @param units what shares a scale, in the plural
     */
    public Optional<String> describe(String units) {
        if (own == 0) {
            return Optional.empty();
        }
        List<String> ratios = new ArrayList<>();
        if (rawLarger > 0) {
            ratios.add(Text.of("raw is up to %s × larger than fused", ratio(rawLarger)));
        }
        if (fusedLarger > 0) {
            ratios.add(Text.of("fused is up to %s × larger than raw", ratio(fusedLarger)));
        }
        return Optional.of(Text.of("%s: own scales in %d of %d %s", String.join(", ", ratios), own, all, units));
    }

    private static String ratio(double ratio) {
        if (ratio >= LARGEST_PLAIN) {
            return NumberText.of(ratio, DIGITS);
        }
        double unit = Math.pow(10, Math.floor(Math.log10(ratio)) - (DIGITS - 1));
        return Text.of("%,.0f", Math.rint(ratio / unit) * unit);
    }
}
