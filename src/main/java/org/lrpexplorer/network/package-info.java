/**
 * A trained network as a value: an immutable directed acyclic graph of layers, its shapes checked once when it is
 * built, and its forward pass. {@link org.lrpexplorer.network.NetworkBuilder} makes it layer by layer. May use {@code tensor}.
 */
package org.lrpexplorer.network;
