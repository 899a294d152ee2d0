package org.lrpexplorer.evaluate.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.evaluate.measure.Seeds;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.IndexSet;

/** Which images of a dataset are measured. Value-equal. */
public sealed interface ImageSelection {

    /**
     * The images.
     *
     * @throws ExperimentException if the dataset does not have them
     */
    IndexSet in(Dataset dataset);

    /**
     * Images drawn at random without replacement.
     *
     * @param count how many; all where there are not as many
     * @param balanced whether of each class nearly as many are drawn, as far as there are as many
     * @param seed of the drawing
     */
    record Sampled(int count, boolean balanced, long seed) implements ImageSelection {

        /**
         * Checks the count.
         *
         * @throws ExperimentException if there is none
         */
        public Sampled {
            if (count < 1) {
                throw new ExperimentException(
                        Text.of("An experiment needs 1 image or more, but \"count\" is %d.", count));
            }
        }

        @Override
        public IndexSet in(Dataset dataset) {
            Random random = Seeds.random(seed, "images");
            Map<Integer, List<Integer>> classes = new TreeMap<>();
            for (int index : shuffled(dataset.size(), random)) {
                classes.computeIfAbsent(balanced ? dataset.label(index) : 0, label -> new ArrayList<>())
                        .add(index);
            }
            return IndexSet.of(inTurn(new ArrayList<>(classes.values()), random));
        }

        /** One of each class after another; which classes get one more where it does not come out even is random, too. */
        private List<Integer> inTurn(List<List<Integer>> classes, Random random) {
            List<Integer> chosen = new ArrayList<>();
            List<Iterator<Integer>> left = new ArrayList<>();
            for (int place : shuffled(classes.size(), random)) {
                left.add(classes.get(place).iterator());
            }
            while (chosen.size() < count && !left.isEmpty()) {
                left.removeIf(each -> !each.hasNext());
                left.stream().limit(count - chosen.size()).map(Iterator::next).forEach(chosen::add);
            }
            return chosen;
        }

        private static List<Integer> shuffled(int size, Random random) {
            List<Integer> all = new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(all, random);
            return all;
        }
    }

    /**
     * Images by their indices.
     *
     * @param indices counted from 0
     */
    record Listed(IndexSet indices) implements ImageSelection {
        @Override
        public IndexSet in(Dataset dataset) {
            if (indices.last() >= dataset.size()) {
                throw new ExperimentException(Text.of(
                        "The dataset %s has %d images, counted from 0; there is no image %s.",
                        dataset.name(), dataset.size(), Integer.toString(indices.last())));
            }
            return indices;
        }
    }
}
