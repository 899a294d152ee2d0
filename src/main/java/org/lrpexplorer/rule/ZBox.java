package org.lrpexplorer.rule;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * z^B, for the layer that reads the network's input: {@code R_i = Σ_j (x_i w_ij − l_i w_ij⁺ − h_i w_ij⁻) R_j / st(the
 * same summed over i)}, with the lowest and highest value l and h that input i can take (Montavon et al. 2017, eq. 10).
 * A bias cancels: it would count with {@code b − b⁺ − b⁻ = 0}.
 *
 * @param box the bounds; empty as long as nobody has said what the network's input can be
 */
public record ZBox(Optional<Box> box) implements LinearRule {

    static final String NAME = "ZBox";

    /** The rule with its bounds still to be chosen. */
    public ZBox() {
        this(Optional.empty());
    }

    /** The rule for inputs within a box. */
    public ZBox(Box box) {
        this(Optional.of(box));
    }

    static ZBox of(Parameters parameters) {
        try {
            return new ZBox(Box.parse(parameters.text()));
        } catch (RuleException e) {
            throw new RuleException(
                    Text.of("The rule '%s' has no usable box: %s", parameters.notation(), e.getMessage()));
        }
    }

    @Override
    public String notation() {
        return box.map(bounds -> NAME + ":" + bounds.notation()).orElse(NAME);
    }

    @Override
    public boolean needsBox() {
        return box.isEmpty();
    }

    @Override
    public LinearRule within(Box bounds) {
        return needsBox() ? new ZBox(bounds) : this;
    }

    @Override
    public void requireFit(Layer layer, List<Shape> inputs) {
        requireKind(layer);
        int channels = inputs.get(0).dim(0);
        if (!bounds().fits(inputs.get(0))) {
            throw new RuleException(Text.of(
                    "The rule %s has bounds for %d channels, but the layer reads %d.",
                    notation(), bounds().channels(), channels));
        }
    }

    @Override
    public List<Term> terms() {
        return List.of(Term.of(
                Optional.empty(),
                new Product(Source.AS_IS, Weighting.AS_IS),
                new Product(Source.constant(bounds().low()), Weighting.POSITIVE, -1),
                new Product(Source.constant(bounds().high()), Weighting.NEGATIVE, -1)));
    }

    private Box bounds() {
        return box.orElseThrow(() -> new RuleException(
                "The rule ZBox needs a box, the lowest and highest value of the network's normalised input."));
    }
}
