package org.lrpexplorer.modelio.keras;

import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Network;

/**
 * A Keras file as read.
 *
 * @param network what it computes, fed channels first
 * @param archive whether the file is a {@code .keras} archive rather than one HDF5 file
 * @param order where the file itself has the channels of images
 * @param rescales whether a layer of the network brings pixel values 0..255 into their range
 */
public record KerasModel(Network network, boolean archive, ChannelOrder order, boolean rescales) {}
