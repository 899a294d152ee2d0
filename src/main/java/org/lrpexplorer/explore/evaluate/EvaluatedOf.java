package org.lrpexplorer.explore.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;

/**
 * What results belong to.
 *
 * @param network what people call the network
 * @param networkFile its file as it was opened; empty if it is not that of a network that was open
 * @param dataset what people call the dataset
 * @param datasetSource its file or folder; empty if it is not that of a dataset that was open
 * @param images the files of its images as they were opened; none where each image has a file of its own
 */
public record EvaluatedOf(
        String network,
        Optional<OpenedFile> networkFile,
        String dataset,
        Optional<Path> datasetSource,
        List<OpenedFile> images) {

    /** Copies the files. */
    public EvaluatedOf {
        images = List.copyOf(images);
    }

    /** What is open. */
    static EvaluatedOf of(OpenNetwork network, OpenDataset dataset) {
        return new EvaluatedOf(
                network.name(),
                Optional.of(network.source()),
                dataset.name(),
                Optional.of(dataset.dataset().source()),
                dataset.dataset().imageFiles());
    }

    /** Whether they are of a dataset: of another that lies at the same path by now they are not. */
    public boolean isOf(OpenDataset open) {
        List<OpenedFile> files = open.dataset().imageFiles();
        return datasetSource.filter(open.dataset().source()::equals).isPresent()
                && files.size() == images.size()
                && IntStream.range(0, files.size()).allMatch(i -> files.get(i).isLike(images.get(i)));
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
