package org.lrpexplorer.lrp;

import java.util.List;

/** The output class whose logit is explained. */
public sealed interface Target {

    /** The class with the largest logit. */
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
     * Returns quietly if a network with this many classes has the class.
     *
     * @throws AttributionException if not
     */
    void requireWithin(int classes);

    /** The index of the class, given the network's outputs. */
    int resolve(List<Float> logits);

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
            if (index < 0) {
                throw new AttributionException("The target class must be 0 or more, but is " + index + ".");
            }
        }

        @Override
        public void requireWithin(int classes) {
            if (index >= classes) {
                throw new AttributionException("The target class %d does not exist: the network has %d, counted from 0."
                        .formatted(index, classes));
            }
        }

        @Override
        public int resolve(List<Float> logits) {
            return index;
        }
    }
}
