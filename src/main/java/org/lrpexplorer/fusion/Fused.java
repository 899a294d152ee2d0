package org.lrpexplorer.fusion;

import org.lrpexplorer.network.Network;

/**
 * A network after fusion.
 *
 * @param network computes the same logits; its linear layers keep their node names
 * @param report what became of each BatchNorm
 */
public record Fused(Network network, FusionReport report) {}
