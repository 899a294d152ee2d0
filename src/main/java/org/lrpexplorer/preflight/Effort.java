package org.lrpexplorer.preflight;

import java.util.Optional;
import org.lrpexplorer.lrp.Footprint;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.preflight.Warning.Topic;
import org.lrpexplorer.text.Text;

/**
 * About how much explaining one sample takes: a report on a network explains some, dozens where relevance is not sound, and
 * must come soon whatever is in the file.
 *
 * @param multiplyAdds products for one sample, forward
 * @param values of all activations for one sample
 * @param bytes of memory that explaining one sample needs at least
 */
record Effort(long multiplyAdds, long values, long bytes) {

    /**
     * As long as about this many products a value takes on its way through the pointwise parts of all passes. A bound chosen
     * for its order of magnitude only: products run many at a time, while each value is read and written by every pass.
     */
    private static final long PRODUCTS_OF_A_VALUE = 256;

    /** The most products that are waited for, of all images together: some seconds forward and back. */
    private static final long MOST = 1L << 36;

    private static final double GIGA = 1e9;

    /** What a network takes that is computed raw and fused. */
    static Effort of(Network network, Footprint memory) {
        return new Effort(network.multiplyAdds(), network.valuesPerSample(), memory.bytes());
    }

    private double products() {
        return multiplyAdds + (double) PRODUCTS_OF_A_VALUE * values;
    }

    /** How many of some images are explained: fewer where each takes long, but one. */
    int images(int most) {
        return (int) Math.max(1, Math.min(most, MOST / Math.max(1, products())));
    }

    /** Why no sample is explained for the report; empty where some can be. */
    Optional<Warning> refusal() {
        long memory = Runtime.getRuntime().maxMemory();
        if (bytes > memory) {
            return Optional.of(untried(
                    Text.of(
                            "explaining one sample takes more than %.1f GB of memory, and Java may use %.1f GB",
                            bytes / GIGA, memory / GIGA),
                    "Give Java more memory with -Xmx before you explain a sample."));
        }
        return products() > MOST
                ? Optional.of(untried(
                        Text.of(
                                "one sample takes %.1f billion multiply-adds and %.1f billion activations",
                                multiplyAdds / GIGA, values / GIGA),
                        "Explain a sample to see; what goes wrong there is said with its heatmap."))
                : Optional.empty();
    }

    private static Warning untried(String reason, String advice) {
        return new Warning(
                Topic.UNTRIED_RELEVANCE,
                Text.of("Whether relevance is sound was not tried, because the network is too large: %s.", reason),
                advice);
    }
}
