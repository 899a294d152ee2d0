package org.lrpexplorer.explore.evaluate;

import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;

/**
 * What results belong to.
 *
 * @param network what people call the network
 * @param networkFile its file as it was opened; empty if it is not that of a network that was open
 * @param dataset what people call the dataset
 * @param datasetSource its file or folder
 */
public record EvaluatedOf(String network, Optional<OpenedFile> networkFile, String dataset, Path datasetSource) {

    /** What is open. */
    static EvaluatedOf of(OpenNetwork network, OpenDataset dataset) {
        return new EvaluatedOf(
                network.name(),
                Optional.of(network.source()),
                dataset.name(),
                dataset.dataset().source());
    }

    /** Whether they are of a dataset. */
    public boolean isOf(OpenDataset open) {
        return open.dataset().source().equals(datasetSource);
    }

    /** Whether they are of a network: of another that lies at the same path by now they are not. */
    public boolean isOf(OpenNetwork open) {
        return networkFile.filter(open.source()::isLike).isPresent();
    }

    /** For people. */
    public String text() {
        return network + " · " + dataset;
    }
}
