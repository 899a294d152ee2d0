package org.lrpexplorer.cli;

import java.util.Optional;
import org.lrpexplorer.compose.FigureView;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.rule.Pruning;
import picocli.CommandLine.Option;

/** The options that say how the images of a figure are explained, raw and fused. */
final class FigureMethod {

    @Option(
            names = "--target",
            paramLabel = "CLASS[-OTHER][@WHERE]",
            defaultValue = "predicted",
            converter = TargetChoice.Converter.class,
            description =
                    "What to explain, as for explain: predicted, or a class by its number; by itself, or contrasted"
                            + " with another class, runner-up or others; of a map, followed by the positions, such as"
                            + " 3@mask, 3@12,40 or 3@10:20,30:40. Default: ${DEFAULT-VALUE}.")
    private TargetChoice target;

    @Option(
            names = "--start",
            paramLabel = "logit|one",
            defaultValue = "logit",
            converter = StartConverter.class,
            description = "What relevance starts with: the class's logit, or 1. Default: ${DEFAULT-VALUE}.")
    private StartRelevance start;

    @Option(
            names = "--composite",
            paramLabel = "NAME|FILE",
            converter = CompositeChoice.Converter.class,
            description =
                    "Which rule each layer gets, as for explain. Default: EpsilonPlusFlat, or EpsilonPlus where the"
                            + " first linear layer is dense.")
    private CompositeChoice composite = Composites::suitedTo;

    @Option(
            names = "--batchnorm",
            paramLabel = "TREATMENT",
            converter = BatchNormChoice.TreatmentConverter.class,
            description = "What BatchNorm that is left in place does in the raw row: ${bundle:treatments}."
                    + " Default: as the composite says.")
    private BatchNormTreatment batchNorm;

    @Option(
            names = "--prune",
            paramLabel = "P",
            defaultValue = "0",
            converter = PruningConverter.class,
            description = "Pruned LRP, as for explain. Default: ${DEFAULT-VALUE}.")
    private Pruning pruning;

    @Option(
            names = "--condition",
            paramLabel = "LAYER:PART",
            converter = ConditionChoice.Converter.class,
            description = "Only a part of one layer's relevance flows on, as for explain, such as conv2:channels=3,5 or"
                    + " conv2:region=x,y,width,height. Default: all.")
    private ConditionChoice condition = ConditionChoice.NONE;

    /** What is asked of a network. */
    Request request(OpenNetwork network) {
        return new Request(view(network).treated(), target.target(), start)
                .withPruning(pruning)
                .withCondition(condition.in(network.raw()))
                .withDetail(Detail.MAPS);
    }

    /** What was chosen besides, for a window that is to show it. */
    FigureView view(OpenNetwork network) {
        return new FigureView(composite.of(network.raw()), Optional.ofNullable(batchNorm), false, "");
    }
}
