package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.fusion.Placement;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.ExplainedNetworks;
import org.lrpexplorer.values.explain.Subject;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how a network is explained. */
final class Method {

    @Option(
            names = "--target",
            paramLabel = "CLASS[-OTHER][@WHERE]",
            defaultValue = "argmax",
            converter = TargetChoice.Converter.class,
            description =
                    "What to explain: argmax or predicted, which is each sample's likeliest class, or the class of a"
                            + " number; by itself, or contrasted with another class by its number (logit CLASS − logit OTHER),"
                            + " with runner-up or predicted, the likeliest class other than CLASS, or with others, which start"
                            + " with −1/(C − 1) of CLASS's each (CLRP). Where CLASS is predicted as OTHER, the runner-up takes"
                            + " its place. Of an output that is a map, WHERE says at which positions, whose logits are"
                            + " summed: mask, those where CLASS is predicted (the default, and all where it is predicted"
                            + " nowhere); all; ROW,COLUMN, such as 3@12,40; a rectangle FROM:TO,FROM:TO of rows and"
                            + " columns, such as 3@10:20,30:40, which ends before row 20 and column 40; or, of an output"
                            + " that is a list of rows, ROW or FROM:TO, such as 3@17. All count from 0. The predicted class"
                            + " of a map is that of most positions, class 0 left out where another is predicted anywhere;"
                            + " of a position or a rectangle, the one with the largest sum. Default: ${DEFAULT-VALUE}.")
    private TargetChoice target;

    @Option(
            names = "--start",
            paramLabel = "logit|one",
            defaultValue = "logit",
            converter = StartConverter.class,
            description =
                    "What relevance starts with: the class's logit, or 1. What is not LRP always starts with 1. Default: ${DEFAULT-VALUE}.")
    private StartRelevance start;

    @Mixin
    private RuleOptions rules;

    @Option(
            names = "--box",
            paramLabel = "LOW..HIGH",
            converter = BoxConverter.class,
            description = "The lowest and highest value of the normalised input, for z^B rules: low..high, or for each"
                    + " channel l1,l2,l3..h1,h2,h3. Default: what the network's card says.")
    private Box box;

    @Option(
            names = "--kept",
            paramLabel = "TREATMENT",
            converter = BatchNormChoice.TreatmentConverter.class,
            description = "With fused: how BatchNorm that cannot be fused is treated. Default: as the composite says,"
                    + " which is pass in all of the above; without effect on what is not LRP.")
    private BatchNormTreatment kept;

    @Option(
            names = "--placements",
            paramLabel = "LETTERS",
            converter = PlacementsConverter.class,
            description = "With fused: which placements are fused; A behind a linear layer, B in front of one, C in"
                    + " front of a pool, D of flattening, E of an activation, F as a 1×1 layer for readers that cannot take"
                    + " it in, beside one that does. Default: A,B,C,D,E,F.")
    private PlacementsConverter.Placements placements;

    @Option(
            names = "--prune",
            paramLabel = "P",
            defaultValue = "0",
            converter = PruningConverter.class,
            description = "Pruned LRP: in each layer the smallest positive relevances up to this share of their sum"
                    + " become 0, and negative ones up to half of it, or up to N where P,N is given. Default:"
                    + " ${DEFAULT-VALUE}.")
    private Pruning pruning;

    @Option(
            names = "--condition",
            paramLabel = "LAYER:PART",
            converter = ConditionChoice.Converter.class,
            description = "Only a part of one layer's relevance flows on: of some channels, counted from 0, such as"
                    + " conv2:channels=3,5, of a rectangle of positions, such as conv2:region=x,y,width,height, or of"
                    + " both, one behind the other. Default: all.")
    private ConditionChoice condition = ConditionChoice.NONE;

    @Option(
            names = "--precision",
            paramLabel = "TYPES",
            defaultValue = "auto",
            converter = PrecisionChoice.Converter.class,
            description = "single, double, or auto: double up to a hundred million multiply-adds and 40 million"
                    + " parameters, single above. Default: ${DEFAULT-VALUE}.")
    private PrecisionChoice precision;

    /** The network to explain, the raw one or the equivalent one without BatchNorm, and what can be fused in it. */
    Subject subject(Network raw) {
        Fused fused = precisionFor(raw).fuse(raw, allowedPlacements());
        return new Subject(raw, fused, rules.batchNorm().networks());
    }

    /** Which placements may be fused. */
    Set<Placement> allowedPlacements() {
        return placements == null ? EnumSet.allOf(Placement.class) : placements.allowed();
    }

    /** What of these options has no effect beside the others, as one sentence; empty if all count. */
    Optional<String> contradiction() {
        if (rules.batchNorm().fused() || (kept == null && placements == null)) {
            return Optional.empty();
        }
        return Optional.of(Text.of(
                "%s is about fusing, but --batchnorm %s leaves BatchNorm in place; leave one of them out.",
                kept != null ? "--kept" : "--placements", rules.batchNorm()));
    }

    /** Whether the raw and the fused network are explained. */
    boolean explainsBoth() {
        return rules.batchNorm().networks() == ExplainedNetworks.BOTH;
    }

    /** The file that the composite is read from, if it is in one. */
    Optional<Path> file() {
        return rules.file();
    }

    /** The floating-point types for a network. */
    Precision precisionFor(Network raw) {
        return precision.of(raw);
    }

    /**
     * What is asked of a network.
     *
     * @param raw with its BatchNorm layers, to which the composite must fit
     * @param subject what is explained instead
     * @param range the bounds of the input that the network's card states, if it has one
     * @throws CompositeException if the composite is in a file that cannot be read, or does not fit the network
     */
    Request request(Network raw, Network subject, Optional<Box> range) {
        Composite chosen = rules.compositeFor(raw);
        Composite bounded = Optional.ofNullable(box)
                .or(() -> range)
                .map(bounds -> chosen.withBox(bounds, raw))
                .orElse(chosen);
        Composite treated = rules.batchNorm()
                .kept()
                .or(() -> Optional.ofNullable(kept))
                .map(bounded::withBatchNorm)
                .orElse(bounded);
        if (rules.batchNorm().fused()) {
            // A layer that neither network has is a mistake; one that was fused needs no rule.
            treated.rulesFor(raw);
        }
        return new Request(treated.within(subject), target.target(), start)
                .withPruning(pruning)
                .withCondition(condition.in(raw));
    }

    /** What is explained, as it was asked for. */
    String targetText() {
        return target.text();
    }

    /** What BatchNorm left in place does, in the words of the command line; as the composite says where nobody says. */
    String leftInPlace() {
        return rules.batchNorm()
                .kept()
                .or(() -> Optional.ofNullable(kept))
                .map(BatchNormTreatment::option)
                .orElse("composite");
    }
}
