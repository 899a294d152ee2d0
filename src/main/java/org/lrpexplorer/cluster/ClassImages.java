package org.lrpexplorer.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.NumberArray;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.evaluate.measure.Seeds;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.text.Text;

/** The images of a class, drawn at random, as a network takes them. */
final class ClassImages {

    /** Larger pictures are only ever shown small. */
    static final int SHOWN_SIDE = 64;

    private static final int BATCH = 20;

    private final ClusterPlan plan;
    private final Dataset dataset;
    private final Preprocessing preprocessing;
    private final Attributor forward;
    private final LabelledClasses classes;
    private final List<String> leftOut = new ArrayList<>();

    /**
     * Images of a dataset, none drawn yet.
     *
     * @param forward computes the network's outputs
     * @param classes what the dataset's labels and those outputs mean
     */
    ClassImages(
            ClusterPlan plan,
            Dataset dataset,
            Preprocessing preprocessing,
            Attributor forward,
            LabelledClasses classes) {
        this.plan = plan;
        this.dataset = dataset;
        this.preprocessing = preprocessing;
        this.forward = forward;
        this.classes = classes;
    }

    /** Why images could not be read, a sentence each. */
    List<String> leftOut() {
        return leftOut;
    }

    /**
     * Draws them, in the order of the dataset.
     *
     * @param between run between batches; what it throws ends the work
     * @throws ClusterException if fewer than two are found
     */
    List<ClusteredImage> draw(Runnable between) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, dataset.size()).boxed().toList());
        Random random = Seeds.random(plan.seed(), "images");
        Collections.shuffle(order, random);
        if (plan.membership() == Membership.LABELLED) {
            order.removeIf(index -> classes.labelled(index)
                    .filter(found -> found == plan.classIndex())
                    .isEmpty());
        }
        List<ClusteredImage> found = new ArrayList<>();
        for (int first = 0; first < order.size() && found.size() < plan.images(); first += BATCH) {
            between.run();
            read(order.subList(first, Math.min(first + BATCH, order.size()))).stream()
                    .filter(this::isMember)
                    .limit(plan.images() - found.size())
                    .forEach(found::add);
        }
        if (found.size() < 2) {
            throw new ClusterException(Text.of(
                    "%s has %s of class %d; clusters need two images at least.",
                    dataset.name(), found.isEmpty() ? "no readable image" : "one readable image", plan.classIndex()));
        }
        found.sort(Comparator.comparingInt(ClusteredImage::index));
        return found;
    }

    /**
     * The network's input of an image, C×H×W. It is read again each time, since the inputs of all images may not fit into
     * memory.
     *
     * @throws DatasetException if it cannot be read any more
     */
    float[] input(ClusteredImage image) {
        return preprocessing.apply(dataset.sample(image.index()).content());
    }

    private boolean isMember(ClusteredImage image) {
        return plan.membership() == Membership.LABELLED || image.predicted() == plan.classIndex();
    }

    private List<ClusteredImage> read(List<Integer> indices) {
        List<ClusteredImage> all = new ArrayList<>();
        for (int index : indices) {
            try {
                SampleContent content = dataset.sample(index).content();
                SampleContent seen = preprocessing.fitted(content);
                float[] input = preprocessing.apply(content);
                int predicted =
                        classes.predicted(forward.predict(List.of(input)).get(0));
                all.add(new ClusteredImage(index, classes.labelled(index), predicted, shown(seen)));
            } catch (DatasetException | AttributionException e) {
                leave(index, e);
            }
        }
        return all;
    }

    /** Notes that an image is left out. */
    void leave(int index, Problem why) {
        leftOut.add(Text.of("Sample %d: %s", index, why.getMessage()));
    }

    private static SampleContent shown(SampleContent seen) {
        return seen instanceof PixelImage image
                ? AreaAverage.within(SHOWN_SIDE, image.width(), image.height()).of(image)
                : (NumberArray) seen;
    }
}
