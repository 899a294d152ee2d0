package org.lrpexplorer.lrp;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.lrpexplorer.text.Text;

/**
 * What is explained: the logit of one output class, or how far it is ahead of others. Value-equal.
 *
 * @param index the class, counted from 0; empty for the one with the largest logit, in a batch each sample's own
 * @param contrast what it is contrasted with
 */
public record Target(OptionalInt index, Contrast contrast) {

    /**
     * Checks the class.
     *
     * @throws AttributionException if its index is negative
     */
    public Target {
        index.ifPresent(ClassIndex::requireNatural);
    }

    /** The class with the largest logit, the first of equals; in a batch, each sample's own. */
    public static Target predicted() {
        return new Target(OptionalInt.empty(), Contrast.none());
    }

    /**
     * A class chosen by its index.
     *
     * @throws AttributionException if the index is negative
     */
    public static Target ofClass(int index) {
        return new Target(OptionalInt.of(index), Contrast.none());
    }

    /**
     * The evidence for one class rather than another, its contrast class: {@code logit[a] − logit[b]}.
     *
     * @throws AttributionException if an index is negative or both are the same
     */
    public static Target contrast(int index, int against) {
        if (index == against) {
            throw new AttributionException(Text.of(
                    "A contrast needs two different classes, but class %d was given as its own contrast class.",
                    index));
        }
        return ofClass(index).against(Contrast.with(against));
    }

    /** The same class contrasted in another way. */
    public Target against(Contrast other) {
        return new Target(index, other);
    }

    /**
     * Another class, contrasted in the same way.
     *
     * @param other counted from 0; empty for the predicted class
     * @throws AttributionException if the index is negative
     */
    public Target insteadOf(OptionalInt other) {
        return new Target(other, contrast);
    }

    /**
     * Returns quietly if a network with this many classes has what the target names.
     *
     * @throws AttributionException if not
     */
    public void requireWithin(int classes) {
        index.ifPresent(named -> ClassIndex.requireWithin(named, classes));
        contrast.requireWithin(classes);
    }

    /** The index of the class that is explained, given the network's outputs. */
    public int resolve(List<Float> logits) {
        return index.orElseGet(() -> ClassIndex.ofLargest(logits));
    }

    /** The index of the one class that it is contrasted with, if it names one. */
    public OptionalInt against() {
        return contrast.index();
    }

    /** This target naming its classes, once the network's outputs are known. */
    public Target resolved(List<Float> logits) {
        int explained = resolve(logits);
        return new Target(OptionalInt.of(explained), contrast.resolved(explained, logits));
    }

    /**
     * The relevance that every output starts with.
     *
     * @param logits the network's outputs
     * @param own what an output by its index starts with where it is explained by itself
     */
    double[] start(List<Float> logits, IntToDoubleFunction own) {
        Target named = resolved(logits);
        int explained = named.index.orElseThrow();
        double[] start = new double[logits.size()];
        start[explained] = own.applyAsDouble(explained);
        named.contrast.start(start, explained, own);
        return start;
    }

    /** The target in words, with the names of classes by their index. */
    public String describe(IntFunction<String> names) {
        return (index.isPresent() ? names.apply(index.getAsInt()) : "the predicted class") + contrast.describe(names);
    }

    /** The target in words, with classes by their index. */
    public String describe() {
        return describe(each -> "class " + each);
    }
}
