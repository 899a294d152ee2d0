package org.lrpexplorer.lrp.composite;

import static org.lrpexplorer.network.LayerKind.ACTIVATION;
import static org.lrpexplorer.network.LayerKind.ADD;
import static org.lrpexplorer.network.LayerKind.AVERAGE_POOL;
import static org.lrpexplorer.network.LayerKind.BATCH_NORM;
import static org.lrpexplorer.network.LayerKind.CONCAT;
import static org.lrpexplorer.network.LayerKind.CONVOLUTION;
import static org.lrpexplorer.network.LayerKind.DENSE;
import static org.lrpexplorer.network.LayerKind.GATE;
import static org.lrpexplorer.network.LayerKind.MAX_POOL;
import static org.lrpexplorer.network.LayerKind.RESHAPE;
import static org.lrpexplorer.network.LayerKind.SAMPLE_NORM;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.AlphaBeta;
import org.lrpexplorer.rule.Epsilon;
import org.lrpexplorer.rule.Flat;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.Gradient;
import org.lrpexplorer.rule.Guided;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.rule.Norm;
import org.lrpexplorer.rule.NormPlus;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.RuleException;
import org.lrpexplorer.rule.Rules;
import org.lrpexplorer.rule.WSquare;
import org.lrpexplorer.rule.WinnerTakesAll;
import org.lrpexplorer.rule.WithoutBias;
import org.lrpexplorer.rule.ZBox;
import org.lrpexplorer.rule.ZPlus;
import org.lrpexplorer.text.Text;

/**
 * The composites that come with the program. In all of them but {@link #baselines} activations, reshapes,
 * concatenations, gates and normalisations left in place pass relevance on, sums and average pools split it in proportion
 * ({@link Norm}), and max pools give it to the winner.
 */
public final class Composites {

    /** All kinds but held inputs, which compute nothing. */
    private static final LayerKind[] COMPUTING = Arrays.stream(LayerKind.values())
            .filter(kind -> kind != LayerKind.HELD_INPUT)
            .toArray(LayerKind[]::new);

    private Composites() {}

    /** ε in dense layers, z⁺ in convolutions, flat in the first linear layer. */
    public static Composite epsilonPlusFlat() {
        return flatFirst(epsilonPlus());
    }

    /**
     * The composite to start with: {@link #epsilonPlusFlat}, but {@link #epsilonPlus} where the first linear layer is
     * dense, since flat would spread its relevance evenly over all inputs there and show nothing.
     */
    public static Composite suitedTo(Network network) {
        boolean denseFirst = network.nodes().stream()
                .map(node -> node.layer().kind())
                .filter(LayerKind::linear)
                .findFirst()
                .filter(kind -> kind == DENSE)
                .isPresent();
        return denseFirst ? epsilonPlus() : epsilonPlusFlat();
    }

    /** ε in dense layers, z⁺ in convolutions. */
    public static Composite epsilonPlus() {
        return composite("EpsilonPlus", new ZPlus(), new Epsilon());
    }

    /** ε in dense layers, α2β1 in convolutions. */
    public static Composite epsilonAlpha2Beta1() {
        return composite("EpsilonAlpha2Beta1", new AlphaBeta(2, 1), new Epsilon());
    }

    /** ε in dense layers, α2β1 in convolutions, flat in the first linear layer. */
    public static Composite epsilonAlpha2Beta1Flat() {
        return flatFirst(epsilonAlpha2Beta1());
    }

    /** ε in dense layers, γ = 0.25 in convolutions, z^B in the first convolution, whose box is still to be said. */
    public static Composite epsilonGammaBox() {
        String name = "EpsilonGammaBox";
        return composite(name, new Gamma(), new Epsilon()).with(name, Selector.first(CONVOLUTION), new ZBox());
    }

    /** z⁺ in linear layers, z^B in the first, whose box is still to be said. */
    public static Composite zBoxZPlus() {
        return everywhere(new ZPlus()).with("ZBoxZPlus", Selector.first(CONVOLUTION, DENSE), new ZBox());
    }

    /**
     * z⁺ in linear layers with no bias in the denominators. All that arrives is propagated, so that nothing vanishes into
     * biases, which in deep depthwise networks keep nearly everything after fusion, and nothing cancels.
     */
    public static Composite zPlusWithoutBias() {
        return everywhere(new WithoutBias(new ZPlus()));
    }

    /**
     * Deep Taylor decomposition for inputs of any real values: z⁺ in hidden layers, w² in the first, no bias in a
     * denominator (Montavon et al. 2017, eq. 7 and 8). Average pools and sums are layers of fixed weights, which get z⁺,
     * too; max pools give all to the winner, as the paper's networks do.
     */
    public static Composite deepTaylor() {
        return positive("DeepTaylor")
                .with("DeepTaylor", Selector.first(CONVOLUTION, DENSE), new WithoutBias(new WSquare()));
    }

    /** {@link #deepTaylor} for inputs within bounds: z^B in the first linear layer, whose box is still to be said. */
    public static Composite boundedDeepTaylor() {
        String name = "BoundedDeepTaylor";
        return positive(name).with(name, Selector.first(CONVOLUTION, DENSE), new ZBox());
    }

    /**
     * Excitation backprop (Zhang et al. 2016): each layer hands on the winning probability of its outputs in proportion
     * to {@code x_i w_ij⁺}, so that what starts with 1 stays a distribution. The paper assumes inputs of at least 0; at
     * an input of either sign, which only the first layer has, products {@code x_i⁻ w_ij⁻} count as well.
     */
    public static Composite excitationBackprop() {
        return positive("ExcitationBackprop");
    }

    /** One rule in every linear layer. */
    public static Composite everywhere(Rule rule) {
        return composite(rule.notation(), rule, rule);
    }

    /** No relevance but the derivative of the target's logit, by every layer's own. */
    public static Composite gradient() {
        return of(new Derivative(false));
    }

    /** A method that is not LRP: passes back by gradients, and what it makes of them. */
    public static Composite of(Procedure procedure) {
        Rule rule = new Gradient();
        Composite gradients = new Composite(
                procedure.notation(), List.of(new Assignment(Selector.every(COMPUTING), rule)), procedure);
        return procedure instanceof Derivative derivative && derivative.guided()
                ? gradients.with(gradients.name(), Selector.every(ACTIVATION), new Guided())
                : gradients;
    }

    /** The methods that are not LRP, with the usual parameters. */
    public static List<Composite> baselines() {
        return Procedures.baselines().stream().map(Composites::of).toList();
    }

    /** Those that say more than one rule for every linear layer, the default first. */
    public static List<Composite> mixed() {
        return List.of(
                epsilonPlusFlat(),
                epsilonPlus(),
                epsilonAlpha2Beta1Flat(),
                epsilonAlpha2Beta1(),
                epsilonGammaBox(),
                zBoxZPlus(),
                deepTaylor(),
                boundedDeepTaylor(),
                excitationBackprop());
    }

    /** All of them: {@link #mixed}, then some that have one rule in every linear layer, then {@link #baselines}. */
    public static List<Composite> shipped() {
        Stream<Composite> uniform = Stream.of(
                everywhere(new ZPlus()),
                zPlusWithoutBias(),
                everywhere(new AlphaBeta()),
                everywhere(new Gamma()),
                everywhere(new Epsilon()),
                everywhere(new LrpZero()),
                everywhere(new Flat()),
                everywhere(new WSquare()));
        return Stream.of(mixed().stream(), uniform, baselines().stream())
                .flatMap(some -> some)
                .toList();
    }

    /**
     * The composite of a name: a shipped one, one rule everywhere by its short form such as {@code Epsilon:0.25}, or a
     * method that is not LRP by its own such as {@code SmoothGrad:50,0.1}.
     *
     * @throws CompositeException if there is neither, with the names there are
     */
    public static Composite named(String name) {
        return shipped().stream()
                .filter(composite -> composite.name().equals(name))
                .findFirst()
                .orElseGet(() -> ruleEverywhere(name));
    }

    private static Composite ruleEverywhere(String notation) {
        if (Procedures.names(notation)) {
            return procedure(notation);
        }
        try {
            return everywhere(Rules.parse(notation));
        } catch (RuleException e) {
            throw new CompositeException(Text.of(
                    "'%s' is neither a composite (%s) nor one rule for all layers: %s",
                    notation,
                    shipped().stream().map(Composite::name).collect(Collectors.joining(", ")),
                    e.getMessage()));
        }
    }

    private static Composite procedure(String notation) {
        try {
            return of(Procedures.parse(notation));
        } catch (RuleException e) {
            throw new CompositeException(e.getMessage());
        }
    }

    private static Composite flatFirst(Composite composite) {
        return composite.with(composite.name() + "Flat", Selector.first(CONVOLUTION, DENSE), new Flat());
    }

    /** Positive contributions alone and no bias, in layers of fixed weights, too. */
    private static Composite positive(String name) {
        Rule rule = new WithoutBias(new ZPlus());
        return composite(name, rule, rule, new NormPlus());
    }

    private static Composite composite(String name, Rule convolution, Rule dense) {
        return composite(name, convolution, dense, new Norm());
    }

    private static Composite composite(String name, Rule convolution, Rule dense, Rule fixed) {
        List<Assignment> assignments = new ArrayList<>();
        assignments.add(new Assignment(Selector.every(CONVOLUTION), convolution));
        assignments.add(new Assignment(Selector.every(DENSE), dense));
        assignments.add(
                new Assignment(Selector.every(ACTIVATION, RESHAPE, CONCAT, GATE, BATCH_NORM, SAMPLE_NORM), new Pass()));
        assignments.add(new Assignment(Selector.every(ADD, AVERAGE_POOL), fixed));
        assignments.add(new Assignment(Selector.every(MAX_POOL), new WinnerTakesAll()));
        return new Composite(name, assignments);
    }
}
