package org.lrpexplorer.evaluate.measure;

import java.util.List;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.Reduction;
import org.lrpexplorer.heatmap.agreement.Agreement;
import org.lrpexplorer.heatmap.agreement.TopPositions;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.lrp.Relevance;
import org.lrpexplorer.text.Text;

/**
 * How far the raw and the fused relevance that a layer sends to its input agree, as {@link Agreement} and
 * {@link TopPositions#overlap} define it, over the positions of maps summed over their channels.
 *
 * @param percent of the positions count as most relevant
 */
public record LayerAgreement(int percent) implements PairMeasure {

    static final String NAME = "layer-agreement";
    static final int PERCENT = 10;

    private static final int ALL = 100;

    /**
     * Checks the percentage.
     *
     * @throws MeasureException if it is not one
     */
    public LayerAgreement {
        if (percent < 1 || percent > ALL) {
            throw new MeasureException(
                    Text.of("The measure %s takes a percentage from 1 to 100, but was given %d.", NAME, percent));
        }
    }

    @Override
    public String notation() {
        return NAME + ":" + percent;
    }

    @Override
    public String title() {
        return "Agreement of raw and fused at the layers";
    }

    @Override
    public String question() {
        return "At which layers, and how far, does fusing change the relevance?";
    }

    @Override
    public List<Quantity> quantities() {
        return curves().stream()
                .map(each -> Quantity.neither(each.id(), each.label() + ", at the input"))
                .toList();
    }

    @Override
    public List<Quantity> curves() {
        return List.of(
                Quantity.neither("pearson", "Pearson correlation"),
                Quantity.neither("cosine", "Cosine of the angle between the maps"),
                Quantity.neither("flips", "Share of the notable positions whose sign differs"),
                Quantity.neither("overlap", Text.of("Overlap of the %d %% most relevant positions", percent)),
                Quantity.neither("energy-ratio", "Energy ratio Σ|R fused|/Σ|R raw|"));
    }

    @Override
    public List<LayerValues> of(Comparison comparison) {
        return comparison.layers().stream().map(this::values).toList();
    }

    private LayerValues values(Comparison.Pair pair) {
        Heatmap raw = map(pair.raw());
        Heatmap fused = map(pair.fused());
        Agreement agreement = Agreement.of(raw, fused);
        return new LayerValues(
                pair.node(),
                List.of(
                        agreement.pearson(),
                        agreement.cosine(),
                        agreement.flips(),
                        TopPositions.overlap(raw.values(), fused.values(), (double) percent / ALL),
                        agreement.energyRatio()));
    }

    private static Heatmap map(Relevance relevance) {
        return Reduction.sumOverChannels(relevance.node(), relevance.shape(), relevance.values());
    }
}
