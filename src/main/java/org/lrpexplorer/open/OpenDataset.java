package org.lrpexplorer.open;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetReaders;
import org.lrpexplorer.dataset.EditedDataset;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.dataset.ReadableSamples;
import org.lrpexplorer.preflight.Probes;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;

/**
 * A dataset and how its samples become inputs of the open network.
 *
 * @param id which opening of which file
 * @param dataset the samples
 * @param preprocessing how a sample becomes an input; empty if no network is open or the two do not fit
 * @param adaptation what is done to the images so that they fit, or why they cannot; empty if nothing is to be said
 */
public record OpenDataset(OpeningId id, Dataset dataset, Optional<Preprocessing> preprocessing, String adaptation) {

    /**
     * Opens a dataset; it is not yet fitted to a network.
     *
     * @param serial tells this opening from others
     * @throws org.lrpexplorer.dataset.DatasetException if there is no readable dataset
     */
    public static OpenDataset read(Path source, long serial) {
        return read(source, serial, new CancellationToken());
    }

    /**
     * Opens a dataset as {@link #read(Path, long)} does, as long as somebody waits for it.
     *
     * @param token looked at between pieces
     * @throws org.lrpexplorer.dataset.DatasetException if there is no readable dataset
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static OpenDataset read(Path source, long serial, CancellationToken token) {
        return unfitted(DatasetReaders.open(source, token), serial);
    }

    /** A dataset that is not yet fitted to a network. */
    public static OpenDataset unfitted(Dataset dataset, long serial) {
        return new OpenDataset(new OpeningId(dataset.name(), serial), dataset, Optional.empty(), "");
    }

    /**
     * Its first readable samples, to measure the open network on; empty if the two do not fit.
     *
     * @throws org.lrpexplorer.dataset.DatasetException if none can be read
     */
    public Optional<Probes> probes() {
        return preprocessing.map(steps -> {
            ReadableSamples first = ReadableSamples.first(dataset, Probes.MOST_SAMPLES);
            return Probes.first(
                    name(),
                    adaptation,
                    first.unreadable().size(),
                    first.samples().stream()
                            .map(sample -> steps.apply(sample.content()))
                            .toList());
        });
    }

    /**
     * The same with some of its images edited.
     *
     * @param images their pixels now, by their places
     * @param serial tells these edits from all others and from openings
     */
    public OpenDataset edited(Map<Integer, PixelImage> images, long serial) {
        return new OpenDataset(
                new OpeningId(id.name(), serial),
                new EditedDataset(dataset, images),
                preprocessing.map(steps -> taking(steps, images)),
                adaptation);
    }

    /** The same steps, but for edits made for a network of another input size, which are resized. */
    private static Preprocessing taking(Preprocessing steps, Map<Integer, PixelImage> images) {
        for (PixelImage image : images.values()) {
            boolean fits = image.width() == steps.width() && image.height() == steps.height();
            if (!fits && steps.fit() == Fit.EXACT) {
                return steps.with(Fit.RESIZE);
            }
        }
        return steps;
    }

    /** The name to show. */
    public String name() {
        return dataset.name();
    }

    /** How many samples there are. */
    public int size() {
        return dataset.size();
    }

    /**
     * Which pixels of the open network's input belong to the object of a sample; empty where the dataset does not record
     * that, or does not fit the network.
     *
     * @throws org.lrpexplorer.dataset.DatasetException if the mask cannot be read
     */
    public Optional<Mask> mask(int index) {
        return preprocessing.flatMap(steps -> dataset.mask(index).map(steps::fitted));
    }

    /** The file of a sample, where there is such a sample and it has a file of its own. */
    public Optional<String> fileName(int index) {
        return index < size() ? dataset.file(index).map(Path::toString) : Optional.empty();
    }

    /** The same samples as a network takes them, where they may be images or signals. */
    OpenDataset suitedTo(Shape input) {
        return new OpenDataset(id, dataset.suitedTo(input), preprocessing, adaptation);
    }

    OpenDataset with(Optional<Preprocessing> newPreprocessing, String newAdaptation) {
        return new OpenDataset(id, dataset, newPreprocessing, newAdaptation);
    }
}
