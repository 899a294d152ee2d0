package org.lrpexplorer.modelio.common;

import java.util.Optional;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputMeaning;

/**
 * What leads to an output of a file.
 *
 * @param network what it computes
 * @param meaning what the file itself says of its outputs, by what was taken off behind them; empty where it says nothing
 */
public record ReadNetwork(Network network, Optional<OutputMeaning> meaning) {}
