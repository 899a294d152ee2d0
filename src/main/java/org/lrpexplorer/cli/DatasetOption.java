package org.lrpexplorer.cli;

import java.nio.file.Path;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import picocli.CommandLine.Option;

/** Which dataset a command looks at as a whole. */
final class DatasetOption {

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "PATH|NAME",
            description = "A dataset, or the name of a bundled one.")
    private Path dataset;

    /**
     * Opens it, fitted to a network.
     *
     * @throws org.lrpexplorer.problem.Problem if it cannot be read, or does not fit
     */
    OpenDataset open(BundledFiles bundled, OpenNetwork network) {
        return Fitting.of(network, OpenDataset.read(bundled.dataset(dataset), 1));
    }
}
