package org.lrpexplorer.modelio.keras;

import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Network;

/**
 * What leads to one output of a Keras file.
 *
 * @param network what it computes, fed channels first
 * @param order where the file itself has the channels of images
 * @param rescales whether a layer of the network brings pixel values 0..255 into their range
 */
public record KerasModel(Network network, ChannelOrder order, boolean rescales) {}
