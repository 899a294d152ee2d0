package org.lrpexplorer.lrp;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** What an explained class is contrasted with: the outputs that start with negative relevance. Value-equal. */
public sealed interface Contrast {

    /** Nothing: the class is explained by itself. */
    static Contrast none() {
        return new None();
    }

    /**
     * One class. Where that is the explained class itself, as it can be where each sample's predicted class is explained,
     * the likeliest other class takes its place.
     *
     * @throws AttributionException if the index is negative
     */
    static Contrast with(int index) {
        return new WithClass(index);
    }

    /**
     * The class other than the explained one whose logit is largest, in a batch each sample's own: the runner-up where
     * the predicted class is explained, and otherwise the predicted class.
     */
    static Contrast withLikeliest() {
        return new WithLikeliest();
    }

    /**
     * All other classes alike: each of C classes starts with −R/(C − 1), where the explained one starts with R. It is
     * the difference R − R<sub>dual</sub> of contrastive LRP (Gu et al. 2018, "Understanding Individual Decisions of
     * CNNs via Contrastive Backpropagation", its CLRP1, whose dual concept spreads the explained class's score uniformly
     * over the other classes), with its negative part kept instead of max(0, ·). CLRP2, which negates the weights of the
     * explained output instead, is not this.
     */
    static Contrast withOthers() {
        return new WithOthers();
    }

    /** The index of the one class, if one is named. */
    default OptionalInt index() {
        return OptionalInt.empty();
    }

    /**
     * Returns quietly if a network with this many classes has what is named.
     *
     * @throws AttributionException if not
     */
    default void requireWithin(int classes) {
        if (classes == 1) {
            throw new AttributionException(
                    "The network has one output, so there is no other class to contrast it with; explain it by itself.");
        }
    }

    /** The same, naming a class other than the explained one where one is meant. */
    default Contrast resolved(int explained, List<Float> logits) {
        return this;
    }

    /** Sets what the other outputs start with, once this is resolved and the explained one has its own. */
    void start(double[] start, int explained, IntToDoubleFunction own);

    /** Words that follow those for the explained class; empty if there are none. */
    String describe(IntFunction<String> names);

    /** The class is explained by itself. */
    record None() implements Contrast {
        @Override
        public void requireWithin(int classes) {
            // Any network will do.
        }

        @Override
        public void start(double[] start, int explained, IntToDoubleFunction own) {
            // All others stay 0.
        }

        @Override
        public String describe(IntFunction<String> names) {
            return "";
        }
    }

    /**
     * Contrasted with one class.
     *
     * @param other its index, counted from 0
     */
    record WithClass(int other) implements Contrast {
        /**
         * Checks the index.
         *
         * @throws AttributionException if it is negative
         */
        public WithClass {
            ClassIndex.requireNatural(other);
        }

        @Override
        public OptionalInt index() {
            return OptionalInt.of(other);
        }

        @Override
        public void requireWithin(int classes) {
            ClassIndex.requireWithin(other, classes);
            Contrast.super.requireWithin(classes);
        }

        @Override
        public Contrast resolved(int explained, List<Float> logits) {
            return explained == other ? withLikeliest().resolved(explained, logits) : this;
        }

        @Override
        public void start(double[] start, int explained, IntToDoubleFunction own) {
            start[other] = -own.applyAsDouble(other);
        }

        @Override
        public String describe(IntFunction<String> names) {
            return " against " + names.apply(other);
        }
    }

    /** Contrasted with the class whose logit is largest among the others. */
    record WithLikeliest() implements Contrast {
        @Override
        public Contrast resolved(int explained, List<Float> logits) {
            return with(ClassIndex.ofLargestBut(explained, logits));
        }

        @Override
        public void start(double[] start, int explained, IntToDoubleFunction own) {
            throw new IllegalStateException("The likeliest other class is named before relevance starts");
        }

        @Override
        public String describe(IntFunction<String> names) {
            return " against the likeliest other class";
        }
    }

    /** Contrasted with all other classes alike. */
    record WithOthers() implements Contrast {
        @Override
        public void start(double[] start, int explained, IntToDoubleFunction own) {
            for (int i = 0; i < start.length; i++) {
                if (i != explained) {
                    start[i] = -start[explained] / (start.length - 1);
                }
            }
        }

        @Override
        public String describe(IntFunction<String> names) {
            return " against all other classes";
        }
    }
}
