package org.lrpexplorer.ui.network;

/** What a person chooses in the network pane and the window around it does. */
public interface NetworkActions {

    /** Shows large the layer that a node stands for. */
    void choose(String node);

    /**
     * The node of the layer that is shown large once a node is chosen: the next one with a picture of its own; empty for
     * the network's input.
     */
    String columnOf(String node);

    /** Explains another output of the open network's file. */
    void chooseOutput(String output);
}
