package org.lrpexplorer.explore.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.Sample;
import org.lrpexplorer.evaluate.experiment.ImageSelection;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.IndexSet;

/**
 * The images that an evaluation takes.
 *
 * @param indices in the dataset
 * @param size of the dataset
 * @param perClass how many of each class, by its label
 * @param masked whether the dataset records which pixels belong to the object
 */
public record EvaluatedImages(IndexSet indices, int size, Map<Integer, Integer> perClass, boolean masked) {

    /** A dataset that records objects does so for some of so many images. */
    private static final int LOOKED_AT = 10;

    /** Copies the counts. */
    public EvaluatedImages {
        perClass = Map.copyOf(perClass);
    }

    /**
     * Draws the images and looks for masks.
     *
     * @throws org.lrpexplorer.problem.Problem if the dataset does not have the images
     */
    public static EvaluatedImages of(ImageSelection choice, Dataset dataset) {
        IndexSet indices = choice.in(dataset);
        Map<Integer, Integer> perClass = new TreeMap<>();
        indices.forEach(index -> perClass.merge(dataset.label(index), 1, Integer::sum));
        boolean masked = indices.list().stream().limit(LOOKED_AT).anyMatch(index -> hasMask(dataset, index));
        return new EvaluatedImages(indices, dataset.size(), perClass, masked);
    }

    private static boolean hasMask(Dataset dataset, int index) {
        try {
            return dataset.mask(index).isPresent();
        } catch (DatasetException e) {
            return true; // It is there; that it cannot be read is said when the image is measured.
        }
    }

    /** How many there are, for people. */
    public String text() {
        String count = Text.of("%,d of %,d samples", indices.count(), size);
        if (perClass.isEmpty() || perClass.containsKey(Sample.UNKNOWN)) {
            return count;
        }
        List<Integer> counts = perClass.values().stream().sorted().toList();
        int least = counts.get(0);
        int most = counts.get(counts.size() - 1);
        return perClass.size() == 1
                ? count + ", all of one class"
                : least == most
                        ? Text.of("%s, %,d of each of %,d classes", count, least, perClass.size())
                        : Text.of("%s, %,d to %,d of each of %,d classes", count, least, most, perClass.size());
    }
}
