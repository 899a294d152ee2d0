package org.lrpexplorer.ui.network;

import org.lrpexplorer.modelio.card.PixelPreset;

/** What a person chooses in the network pane and the window around it does. */
public interface NetworkActions {

    /** Shows large the layer that a node stands for. */
    void choose(String node);

    /**
     * The node of the layer that is shown large once a node is chosen: the next one with a picture of its own; empty for
     * the network's input.
     */
    String columnOf(String node);

    /** Feeds pixels to the open network in another way. */
    void feed(PixelPreset preset);

    /** Explains another output of the open network's file. */
    void chooseOutput(String output);
}
