package org.lrpexplorer.network;

/** Where the channels stand when the values of maps are counted one after the other. */
public enum ChannelOrder {
    /** One channel's whole map after the other, as PyTorch lays them out. */
    FIRST,
    /** All channels of one position side by side, as TensorFlow and Keras lay them out. */
    LAST
}
