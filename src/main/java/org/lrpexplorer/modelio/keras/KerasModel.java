package org.lrpexplorer.modelio.keras;

import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.modelio.common.HeldSample;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputMeaning;

/**
 * What leads to one output of a Keras file.
 *
 * @param network what it computes, fed channels first
 * @param order where the file itself has the channels of images
 * @param meaning what was taken off says of the outputs; empty where nothing was
 * @param rescales whether a layer of the network brings pixel values 0..255 into their range
 * @param samples the samples that inputs are held at, by the tensor that a layer of zeros writes as yet
 */
record KerasModel(
        Network network,
        ChannelOrder order,
        Optional<OutputMeaning> meaning,
        boolean rescales,
        Map<String, HeldSample> samples) {}
