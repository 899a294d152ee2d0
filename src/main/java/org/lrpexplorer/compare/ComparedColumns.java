package org.lrpexplorer.compare;

import java.util.List;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.tensor.Shape;

/** The columns of many inputs, explained some at a time: for whoever looks at their numbers only. */
public final class ComparedColumns {

    private final OpenNetwork network;
    private final Shape image;
    private final Request request;

    /**
     * Nothing is explained yet.
     *
     * @param image the shape of what the network sees, which it may read as a vector
     */
    public ComparedColumns(OpenNetwork network, Shape image, Request request) {
        this.network = network;
        this.image = image;
        this.request = request.withComposite(network.bounded(request.composite()));
    }

    /** How many inputs are explained together at little more than the cost of some of them. */
    public int together() {
        return network.attributor().samplesTogether();
    }

    /**
     * The columns of each input, the same as when it is explained by itself.
     *
     * @param inputs preprocessed, row-major, channels first; at least one
     * @throws org.lrpexplorer.lrp.AttributionException if the target or an input does not fit the network, or what is
     *     computed is not finite
     * @throws org.lrpexplorer.lrp.composite.CompositeException if the composite does not fit
     * @throws org.lrpexplorer.problem.Cancelled once the computation is cancelled
     */
    public List<List<Column>> of(List<float[]> inputs, RunControl control) {
        return network.attributor().explain(inputs, request, control).stream()
                .map(comparison -> Columns.of(image, network.raw(), network.fused(), comparison, false))
                .toList();
    }
}
