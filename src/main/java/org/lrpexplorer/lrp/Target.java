package org.lrpexplorer.lrp;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.text.Text;

/**
 * What is explained: the logit of one output class, or how far it is ahead of others; of an output that is a map, the sum
 * of its logits over some positions. Value-equal.
 *
 * @param index the class, counted from 0; empty for the one that is predicted, in a batch each sample's own: the class
 *     with the largest logit, or largest sum over the region, and where that is {@link OutputRegion#usual} or {@link
 *     OutputRegion#mask} of a map, the class that is predicted at most positions
 * @param contrast what it is contrasted with
 * @param region the positions of an output map at which it is explained
 */
public record Target(OptionalInt index, Contrast contrast, OutputRegion region) {

    /**
     * Checks the class.
     *
     * @throws AttributionException if its index is negative
     */
    public Target {
        index.ifPresent(ClassIndex::requireNatural);
    }

    /** A target that suits outputs with positions and without. */
    public Target(OptionalInt index, Contrast contrast) {
        this(index, contrast, OutputRegion.usual());
    }

    /** The predicted class; in a batch, each sample's own. */
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
        return new Target(index, other, region);
    }

    /** The same classes at other positions. */
    public Target within(OutputRegion other) {
        return new Target(index, contrast, other);
    }

    /**
     * Another class, contrasted in the same way.
     *
     * @param other counted from 0; empty for the predicted class
     * @throws AttributionException if the index is negative
     */
    public Target insteadOf(OptionalInt other) {
        return new Target(other, contrast, region);
    }

    /**
     * Returns quietly if a network with such outputs has what the target names.
     *
     * @throws AttributionException if not
     */
    public void requireWithin(OutputGrid outputs) {
        index.ifPresent(named -> ClassIndex.requireWithin(named, outputs.classes()));
        contrast.requireWithin(outputs.classes());
        if (!region.equals(OutputRegion.usual())) {
            region.requireWithin(outputs);
        }
    }

    /** The index of the class that is explained, given the outputs of a network. */
    public int resolve(OutputMap outputs) {
        return index.orElseGet(() -> region.predicted(outputs));
    }

    /** The index of the class that is explained, given the outputs of a network without positions. */
    public int resolve(List<Float> logits) {
        return resolve(OutputMap.ofClasses(logits));
    }

    /** The index of the one class that it is contrasted with, if it names one. */
    public OptionalInt against() {
        return contrast.index();
    }

    /**
     * This target naming its classes and positions, once the network's outputs are known.
     *
     * @throws AttributionException if it comes to no position
     */
    public Target resolved(OutputMap outputs) {
        int explained = resolve(outputs);
        OutputRegion where = region.resolved(outputs, explained);
        List<Float> logits = outputs.sums(where.positions(outputs, explained));
        return new Target(OptionalInt.of(explained), contrast.resolved(explained, logits), where);
    }

    /** This target naming its classes, once the outputs of a network without positions are known. */
    public Target resolved(List<Float> logits) {
        return resolved(OutputMap.ofClasses(logits));
    }

    /**
     * The relevance that every output starts with.
     *
     * @param outputs what the network computed
     * @param own what an output by its index starts with where it is explained by itself
     */
    double[] start(OutputMap outputs, IntToDoubleFunction own) {
        Target named = resolved(outputs);
        int explained = named.index.orElseThrow();
        OutputGrid grid = outputs.grid();
        double[] start = new double[grid.size()];
        for (int position : named.region.positions(outputs, explained)) {
            double[] classes = new double[grid.classes()];
            IntToDoubleFunction here = each -> own.applyAsDouble(grid.index(each, position));
            classes[explained] = here.applyAsDouble(explained);
            named.contrast.start(classes, explained, here);
            for (int i = 0; i < classes.length; i++) {
                start[grid.index(i, position)] = classes[i];
            }
        }
        return start;
    }

    /** The target in words, with the names of classes by their index. */
    public String describe(IntFunction<String> names) {
        String name = index.isPresent() ? names.apply(index.getAsInt()) : "the predicted class";
        return name + contrast.describe(names) + region.describe(contrast.equals(Contrast.none()) ? "it" : name);
    }

    /** The target in words, with classes by their index. */
    public String describe() {
        return describe(each -> "class " + each);
    }
}
