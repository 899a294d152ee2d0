package org.lrpexplorer.compare;

/** Where in the network the relevance of a column lies. */
public enum Place {
    /** At the network's own input. */
    INPUT,
    /** At another input of the network, which is held at values. */
    HELD_INPUT,
    /** At the input of a layer that relevance is sent through. */
    LAYER,
    /** The same of a layer that hangs on held inputs alone. */
    HELD_LAYER,
    /** At the input of a normalisation: relevance that has passed it. */
    NORM_INPUT,
    /** At the output of a normalisation: relevance that is about to pass it. */
    NORM_OUTPUT
}
