package org.lrpexplorer.explore.evaluate;

import java.nio.file.Path;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;

/**
 * What results belong to.
 *
 * @param network what people call the network
 * @param networkFile its file
 * @param dataset what people call the dataset
 * @param datasetSource its file or folder
 */
public record EvaluatedOf(String network, Path networkFile, String dataset, Path datasetSource) {

    /** What is open. */
    static EvaluatedOf of(OpenNetwork network, OpenDataset dataset) {
        return new EvaluatedOf(
                network.name(),
                network.file(),
                dataset.name(),
                dataset.dataset().source());
    }

    /** Whether they are of a dataset. */
    public boolean isOf(OpenDataset open) {
        return open.dataset().source().equals(datasetSource);
    }

    /** Whether they are of a network. */
    public boolean isOf(OpenNetwork open) {
        return open.file().equals(networkFile);
    }

    /** For people. */
    public String text() {
        return network + " · " + dataset;
    }
}
