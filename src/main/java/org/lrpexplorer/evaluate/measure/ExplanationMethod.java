package org.lrpexplorer.evaluate.measure;

import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.network.Network;

/** A way to explain networks of one architecture. */
@FunctionalInterface
public interface ExplanationMethod {

    /** The method on a network with its BatchNorm layers. */
    RelevanceSource on(Network raw);

    /**
     * Explains with the BatchNorm layers in place.
     *
     * @param request composite and start; its target is not looked at
     * @param size of the images
     * @param between as in {@link RelevanceSource#of}
     */
    static ExplanationMethod raw(Request request, Precision precision, ImageSize size, Runnable between) {
        return network -> RelevanceSource.of(new Attributor(network, precision), request, size, between);
    }

    /** Explains the equivalent network that fusion makes of each; otherwise as {@link #raw}. */
    static ExplanationMethod fused(Request request, Precision precision, ImageSize size, Runnable between) {
        return network -> {
            Attributor attributor = new Attributor(precision.fuse(network), precision);
            Request within = request.withComposite(request.composite().within(attributor.network()));
            return RelevanceSource.of(attributor, within, size, between);
        };
    }
}
