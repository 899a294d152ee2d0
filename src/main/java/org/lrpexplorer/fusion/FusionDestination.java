package org.lrpexplorer.fusion;

/**
 * Where a BatchNorm went.
 *
 * @param layer the name of the node that took it in: a linear layer, or a BatchNorm that stayed
 * @param placement how the two stood to each other
 */
public record FusionDestination(String layer, Placement placement) {}
