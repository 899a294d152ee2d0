package org.lrpexplorer.modelio;

import org.lrpexplorer.network.Network;

/**
 * The graph of a file as read.
 *
 * @param network what leads to one of its outputs
 * @param outputs which one, and what others there are
 */
record ReadGraph(Network network, Outputs outputs) {}
