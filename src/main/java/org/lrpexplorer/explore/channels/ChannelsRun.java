package org.lrpexplorer.explore.channels;

import java.util.List;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.lrp.LayerTensors;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.network.Flattening;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.open.UnfitException;

/**
 * Takes one layer apart into channels, on whichever thread asks.
 *
 * @param network that is explained
 * @param dataset fitted to it
 * @param view the comparison of a sample
 * @param column the layer, one of the view's columns
 */
public record ChannelsRun(OpenNetwork network, OpenDataset dataset, ComparisonView view, Column column) {

    /**
     * Computes the channels.
     *
     * @throws org.lrpexplorer.dataset.DatasetException if the sample cannot be read
     * @throws org.lrpexplorer.lrp.AttributionException if the target or the layer does not fit the network
     * @throws org.lrpexplorer.problem.Cancelled once the computation is cancelled
     */
    public LayerChannels run(RunControl control) {
        Preprocessing preprocessing =
                dataset.preprocessing().orElseThrow(() -> new UnfitException(dataset.adaptation()));
        float[] input =
                preprocessing.apply(dataset.dataset().sample(view.index()).content());
        if (column.node().isEmpty()) {
            return LayerChannels.of(view.index(), column, ofInput(input));
        }
        Request request = view.request();
        Request bounded = request.withComposite(network.bounded(request.composite()));
        LayerTensors.Pair tensors = network.attributor().layer(input, bounded, column.node(), control);
        return LayerChannels.of(
                view.index(),
                column,
                new LayerTensors.Pair(
                        ordered(network.raw(), tensors.raw()),
                        ordered(network.fused().network(), tensors.fused())));
    }

    /** A vector that holds maps, in the order of the maps. */
    private LayerTensors ordered(Network of, LayerTensors tensors) {
        return of.node(column.node())
                .flatMap(node -> Flattening.orderBefore(of, node))
                .map(tensors::ordered)
                .orElse(tensors);
    }

    /** The network's input, whose relevance every comparison holds in full. */
    private LayerTensors.Pair ofInput(float[] input) {
        Comparison comparison = view.comparison();
        return new LayerTensors.Pair(
                new LayerTensors(List.of(input), List.of(comparison.raw().input())),
                new LayerTensors(List.of(input), List.of(comparison.fused().input())));
    }
}
