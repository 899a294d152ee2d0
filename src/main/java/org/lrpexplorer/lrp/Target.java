package org.lrpexplorer.lrp;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.lrpexplorer.text.Text;

/** What is explained: the logit of one output class, or how far it is ahead of another's. Value-equal. */
public sealed interface Target {

    /** The class with the largest logit; in a batch, each sample's own. */
    static Target predicted() {
        return new Predicted();
    }

    /**
     * A class chosen by its index.
     *
     * @throws AttributionException if the index is negative
     */
    static Target ofClass(int index) {
        return new OfClass(index);
    }

    /**
     * The evidence for one class rather than another, its contrast class: {@code logit[a] − logit[b]}.
     *
     * @throws AttributionException if an index is negative or both are the same
     */
    static Target contrast(int index, int against) {
        return new Contrast(index, against);
    }

    /**
     * Returns quietly if a network with this many classes has what the target names.
     *
     * @throws AttributionException if not
     */
    void requireWithin(int classes);

    /** The index of the class that is explained, given the network's outputs. */
    int resolve(List<Float> logits);

    /** The index of the class that it is contrasted with, or empty if it stands for itself. */
    default OptionalInt against() {
        return OptionalInt.empty();
    }

    /** This target naming its class, once the network's outputs are known. */
    default Target resolved(List<Float> logits) {
        return this;
    }

    /** The target in words, with the names of classes by their index. */
    String describe(IntFunction<String> names);

    /** The target in words, with classes by their index. */
    default String describe() {
        return describe(index -> "class " + index);
    }

    private static void requireIndex(int index) {
        if (index < 0) {
            throw new AttributionException("The target class must be 0 or more, but is " + index + ".");
        }
    }

    private static void requireWithin(int index, int classes) {
        if (index >= classes) {
            throw new AttributionException(
                    classes == 1
                            ? Text.of(
                                    "The target %d does not exist: the network has one output, which is target 0.",
                                    index)
                            : Text.of(
                                    "The target class %d does not exist: the network has %d, counted from 0.",
                                    index, classes));
        }
    }

    /** The class with the largest logit, the first of equals. */
    record Predicted() implements Target {
        @Override
        public void requireWithin(int classes) {
            // Whatever the classes, one of them is the largest.
        }

        @Override
        public int resolve(List<Float> logits) {
            int best = 0;
            for (int i = 1; i < logits.size(); i++) {
                if (logits.get(i) > logits.get(best)) {
                    best = i;
                }
            }
            return best;
        }

        @Override
        public Target resolved(List<Float> logits) {
            return new OfClass(resolve(logits));
        }

        @Override
        public String describe(IntFunction<String> names) {
            return "the predicted class";
        }
    }

    /**
     * A class chosen by its index.
     *
     * @param index counted from 0
     */
    record OfClass(int index) implements Target {
        /**
         * Checks the index.
         *
         * @throws AttributionException if it is negative
         */
        public OfClass {
            requireIndex(index);
        }

        @Override
        public void requireWithin(int classes) {
            Target.requireWithin(index, classes);
        }

        @Override
        public int resolve(List<Float> logits) {
            return index;
        }

        @Override
        public String describe(IntFunction<String> names) {
            return names.apply(index);
        }
    }

    /**
     * One class contrasted with another.
     *
     * @param index the class that is explained, counted from 0
     * @param other the class that it is contrasted with, counted from 0
     */
    record Contrast(int index, int other) implements Target {
        /**
         * Checks the indices.
         *
         * @throws AttributionException if one is negative or both are the same
         */
        public Contrast {
            requireIndex(index);
            requireIndex(other);
            if (index == other) {
                throw new AttributionException(Text.of(
                        "A contrast needs two different classes, but class %d was given as its own contrast class.",
                        index));
            }
        }

        @Override
        public void requireWithin(int classes) {
            Target.requireWithin(index, classes);
            Target.requireWithin(other, classes);
        }

        @Override
        public int resolve(List<Float> logits) {
            return index;
        }

        @Override
        public OptionalInt against() {
            return OptionalInt.of(other);
        }

        @Override
        public String describe(IntFunction<String> names) {
            return names.apply(index) + " against " + names.apply(other);
        }
    }
}
