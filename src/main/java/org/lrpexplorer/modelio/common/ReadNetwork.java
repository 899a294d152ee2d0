package org.lrpexplorer.modelio.common;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputMeaning;

/**
 * What leads to an output of a file.
 *
 * @param network what it computes
 * @param meaning what the file itself says of its outputs, by what was taken off behind them; empty where it says nothing
 * @param samples the samples that inputs beside the main one are held at, by the tensor that a layer of zeros writes as yet
 */
public record ReadNetwork(Network network, Optional<OutputMeaning> meaning, Map<String, HeldSample> samples) {

    /** Copies the samples. */
    public ReadNetwork {
        samples = Collections.unmodifiableMap(new TreeMap<>(samples));
    }

    /** A network of one input. */
    public ReadNetwork(Network network, Optional<OutputMeaning> meaning) {
        this(network, meaning, Map.of());
    }

    /** The same with what else is known of its outputs. */
    public ReadNetwork of(OutputMeaning other) {
        return new ReadNetwork(network, Optional.of(other), samples);
    }
}
