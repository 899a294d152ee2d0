package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lrpexplorer.plan.Reading;
import org.lrpexplorer.tensor.Shape;

/**
 * Relevance in the memory of a plan.
 *
 * @param rows the batch size
 */
record PlanPortion(Reading reading, int rows) implements Portion {

    @Override
    public boolean isSame(Portion other) {
        return other instanceof PlanPortion portion && reading.content() == portion.reading.content();
    }

    @Override
    public List<Relevance> full(String node, String tensor, Shape shape) {
        return relevances(node, tensor, shape, reading.values());
    }

    @Override
    public List<Relevance> summed(String node, String tensor, Shape shape) {
        boolean planes = shape.isMap() && shape.dim(1) * shape.dim(2) > 1;
        return planes
                ? relevances(node, tensor, Shape.of(1, shape.dim(1), shape.dim(2)), reading.heatmap())
                : full(node, tensor, shape);
    }

    private List<Relevance> relevances(String node, String tensor, Shape shape, float[] batch) {
        List<Relevance> relevances = new ArrayList<>();
        int size = batch.length / rows;
        for (int row = 0; row < rows; row++) {
            float[] values = rows == 1 ? batch : Arrays.copyOfRange(batch, row * size, (row + 1) * size);
            relevances.add(Relevance.owning(node, tensor, shape, values));
        }
        return relevances;
    }
}
