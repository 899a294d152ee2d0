package org.lrpexplorer.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.fusion.FusionReport;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Footprint;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.ProgressListener;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Shape;

/** Looks at a network before it is explained. */
public final class Preflight {

    private static final int NOISE = 4;

    private Preflight() {}

    /**
     * The report on a network and the composite that it is to be explained by. Some inputs are explained to see whether
     * relevance vanishes or explodes, fewer where each takes long and none where the network is too large for that. Where
     * BatchNorm is next to dense layers, or where there are probes, how much of the relevance the fused layers keep is
     * measured.
     *
     * @param model the file as read
     * @param fused its equivalent without BatchNorm
     * @param composite rules that lack the bounds of the input get them from the model's card
     * @param probes what is explained and measured on; noise without any
     * @param token looked at between layers
     * @throws Cancelled once the token is cancelled
     * @throws AttributionException if what is measured is not finite
     * @throws CompositeException if the composite does not fit the network
     */
    public static PreflightReport report(
            LoadedModel model, Fused fused, Composite composite, Optional<Probes> probes, CancellationToken token) {
        Network network = model.network();
        FusionReport fusion = fused.report();
        Composite bounded = composite.withBox(InputBounds.of(model.card().input()), network);
        Map<String, Rule> rules = bounded.rulesFor(network);
        List<LayerReport> layers = network.nodes().stream()
                .map(node -> layer(node, network, rules.get(node.name()), fusion))
                .toList();
        Precision precision = Precision.suitedTo(network);
        Footprint memory = Footprint.of(network, fused, precision);
        Effort effort = Effort.of(network, memory);
        Optional<Warning> tooLarge = effort.refusal();
        List<Warning> warnings = new ArrayList<>(Warnings.about(model, fusion));
        Optional<Measurement> measured = Optional.empty();
        if (tooLarge.isPresent()) {
            warnings.add(tooLarge.get());
        } else {
            int most = effort.images(Probes.MOST_SAMPLES);
            Probes inputs = probes.map(given -> given.atMost(most))
                    .orElseGet(() -> Probes.noise(model.card().input(), Math.min(NOISE, most)));
            Attributor asFused = new Attributor(fused, precision);
            RunControl control = new RunControl(token, ProgressListener.none());
            if (fusion.mixesDenseWithBatchNorm() || probes.isPresent()) {
                measured = Optional.of(Measurement.of(fused, asFused, bounded, inputs, control));
            }
            warnings.addAll(new RelevanceWarnings(bounded, precision, inputs, control).about(network, fusion, asFused));
        }
        return new PreflightReport(
                file(model),
                composite.name(),
                fusion,
                layers,
                new Totals(network.parameterCount(), network.multiplyAdds(), precision, memory),
                measured,
                warnings);
    }

    private static FileReport file(LoadedModel model) {
        Network network = model.network();
        return new FileReport(
                model.file(),
                model.format(),
                model.card(),
                model.cardGuessed(),
                network.input(),
                network.inputShape(),
                network.output(),
                network.outputGrid(),
                model.outputs(),
                model.meaning(),
                Stream.concat(model.notes().stream(), model.sharedOutput().stream())
                        .toList());
    }

    /** What a layer does; one over rows and columns does the same over the steps of a signal, which is one row. */
    private static String operator(Node node, Network network) {
        Shape input = network.shapeOf(node.input());
        Shape output = network.shapeOf(node.output());
        boolean overSteps = input.isMap() && input.dim(1) == 1 && output.isMap() && output.dim(1) == 1;
        return overSteps
                ? node.layer().operator().replace("2d", "1d")
                : node.layer().operator();
    }

    private static LayerReport layer(Node node, Network network, Rule rule, FusionReport fusion) {
        long multiplyAdds =
                node.layer() instanceof LinearLayer linear ? linear.multiplyAdds(network.shapeOf(node.input())) : 0;
        return new LayerReport(
                node.name(),
                node.layer().kind(),
                operator(node, network),
                network.shapeOf(node.output()),
                node.layer().parameterCount(),
                multiplyAdds,
                rule.notation(),
                fusion.of(node.name()));
    }
}
