package org.lrpexplorer.cli;

import org.lrpexplorer.fusion.FusionReport;
import org.lrpexplorer.network.Network;

/**
 * What is explained.
 *
 * @param network as the file has it, or without BatchNorm
 * @param report what became of each BatchNorm, or would if it were fused
 */
record Subject(Network network, FusionReport report) {}
