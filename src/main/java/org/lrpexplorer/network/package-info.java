/**
 * A trained network as a value: an immutable directed acyclic graph of layers, its shapes checked once when it is
 * built, and its forward pass. May use {@code tensor}.
 */
package org.lrpexplorer.network;
