package org.lrpexplorer.preflight;

import java.util.List;
import java.util.Map;
import org.lrpexplorer.fusion.FusionReport;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Composite;
import org.lrpexplorer.lrp.Footprint;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.modelio.InputSpec;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.NetworkCard;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.Rule;

/** Looks at a network before it is explained. */
public final class Preflight {

    private Preflight() {}

    /**
     * The report on a network and the composite that it is to be explained by.
     *
     * @param model the file as read
     * @param fusion what fusion does to its BatchNorm layers
     * @param composite rules that lack the bounds of the input get them from the model's card
     * @throws AttributionException if the composite does not fit the network
     */
    public static PreflightReport report(LoadedModel model, FusionReport fusion, Composite composite) {
        Network network = model.network();
        InputSpec pixels = model.card().input();
        Map<String, Rule> rules = composite
                .withBox(Box.of(pixels.mean(), pixels.std(), pixels.low(), pixels.high()))
                .rulesFor(network);
        List<LayerReport> layers = network.nodes().stream()
                .map(node -> layer(node, network, rules.get(node.name()), fusion))
                .toList();
        Precision precision = Precision.suitedTo(network);
        return new PreflightReport(
                file(model),
                composite.name(),
                fusion,
                layers,
                new Totals(
                        network.parameterCount(), network.multiplyAdds(), precision, Footprint.of(network, precision)),
                Warnings.about(model, fusion));
    }

    private static FileReport file(LoadedModel model) {
        Network network = model.network();
        NetworkCard card = model.card();
        return new FileReport(
                model.file(),
                model.format(),
                card.name(),
                model.cardGuessed(),
                network.input(),
                network.inputShape(),
                card.input(),
                network.output(),
                card.classNames(),
                model.notes());
    }

    private static LayerReport layer(Node node, Network network, Rule rule, FusionReport fusion) {
        long multiplyAdds =
                node.layer() instanceof LinearLayer linear ? linear.multiplyAdds(network.shapeOf(node.input())) : 0;
        return new LayerReport(
                node.name(),
                node.layer().kind(),
                node.layer().getClass().getSimpleName(),
                network.shapeOf(node.output()),
                node.layer().parameterCount(),
                multiplyAdds,
                rule.notation(),
                fusion.of(node.name()));
    }
}
