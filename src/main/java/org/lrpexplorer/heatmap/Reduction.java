package org.lrpexplorer.heatmap;

import org.lrpexplorer.tensor.Shape;

/**
 * Turns the relevance of a tensor into one signed number per pixel. Channels are added up, which keeps the sign and the
 * total; a norm over channels would lose both.
 */
public final class Reduction {

    private Reduction() {}

    /**
     * The signed sum over channels of {@code [C, H, W]}. A map of {@code [H, W]} is shown as it is; a vector
     * {@code [D]}, and a tensor {@code [C, 1, 1]} that is one in disguise, has no places and stays a vector; maps of one row or one column
     * are the steps of a signal or the features of a table.
     *
     * @param label the label of the resulting heatmap
     * @param values the relevance in row-major order, {@code shape.size()} numbers
     * @throws IllegalArgumentException if the number of values or the rank does not fit
     */
    public static Heatmap sumOverChannels(String label, Shape shape, float[] values) {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException("Relevance '" + label + "' has " + values.length
                    + " values, but its shape " + shape + " has " + shape.size());
        }
        return switch (shape.rank()) {
            case 1 -> Heatmap.ofVector(label, values);
            case 2 -> new Heatmap(label, shape.dim(1), shape.dim(0), values);
            case 3 ->
                shape.hasOnePosition()
                        ? Heatmap.ofVector(label, values)
                        : Heatmap.ofMap(label, shape.dim(2), shape.dim(1), shape.sumOverChannels(values));
            default ->
                throw new IllegalArgumentException(
                        "Relevance '" + label + "' of shape " + shape + " is neither a vector nor a stack of maps");
        };
    }
}
