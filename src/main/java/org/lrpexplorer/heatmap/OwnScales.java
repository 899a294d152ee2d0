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
     * Looks through a table.
     *
     * @param columns one entry per column, raw first
     */
    public static OwnScales of(Scaling scaling, List<List<Heatmap>> columns) {
        List<List<ColorScale>> scales = scaling.scales(columns);
        int own = 0;
        double raw = 0;
        double fused = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (scaling.areOwn(columns.get(i))) {
                double ratio =
                        scales.get(i).get(0).limit() / scales.get(i).get(1).limit();
                own++;
                raw = Math.max(raw, ratio > 1 ? ratio : 0);
                fused = Math.max(fused, ratio < 1 ? 1 / ratio : 0);
            }
        }
        return new OwnScales(own, columns.size(), raw, fused);
    }

    /** One short line, such as {@code raw is up to 12,000 × larger than fused: own scales in 5 of 8 columns}. */
    public Optional<String> describe() {
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
        return Optional.of(Text.of("%s: own scales in %d of %d columns", String.join(", ", ratios), own, all));
    }

    private static String ratio(double ratio) {
        if (ratio >= LARGEST_PLAIN) {
            return NumberText.of(ratio, DIGITS);
        }
        double unit = Math.pow(10, Math.floor(Math.log10(ratio)) - (DIGITS - 1));
        return Text.of("%,.0f", Math.rint(ratio / unit) * unit);
    }
}
