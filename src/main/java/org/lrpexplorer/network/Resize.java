package org.lrpexplorer.network;

import java.util.List;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Makes maps larger or smaller by bilinear interpolation. Each output is a mean of up to four inputs with fixed weights that
 * are not negative and sum to 1, so that it has the rules of average pools.
 *
 * @param rows the interpolation from row to row
 * @param columns the interpolation from column to column
 */
public record Resize(Interpolation rows, Interpolation columns) implements ChannelWise {

    @Override
    public LayerKind kind() {
        return LayerKind.AVERAGE_POOL;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = Maps.requireMap(inputs);
        if (in.dim(1) != rows.extent() || in.dim(2) != columns.extent()) {
            throw new IllegalArgumentException(
                    "it resizes maps of " + rows.extent() + "×" + columns.extent() + " but its input is " + in);
        }
        return Shape.of(in.dim(0), rows.cells(), columns.cells());
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        INDArray x = inputs.get(0);
        double[] values = Buffers.doubles(x);
        int maps = values.length / (rows.extent() * columns.extent());
        double[] result = new double[maps * rows.cells() * columns.cells()];
        forEach((output, input, weight) -> {
            for (int m = 0; m < maps; m++) {
                result[m * rows.cells() * columns.cells() + output] +=
                        weight * values[m * rows.extent() * columns.extent() + input];
            }
        });
        Shape out = outputShape(List.of(Shape.ofBatch(x)));
        return Buffers.array(result, out.batched(x.size(0))).castTo(x.dataType());
    }

    /** Each input gets back by the weights that it went up by. */
    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        double[] above = Buffers.doubles(upper);
        int maps = above.length / (rows.cells() * columns.cells());
        double[] result = new double[maps * rows.extent() * columns.extent()];
        forEach((output, input, weight) -> {
            for (int m = 0; m < maps; m++) {
                result[m * rows.extent() * columns.extent() + input] +=
                        weight * above[m * rows.cells() * columns.cells() + output];
            }
        });
        return List.of(Buffers.array(result, inputs.get(0).shape()).castTo(upper.dataType()));
    }

    /** Every pair of an output cell and an input cell that has a part in it. */
    private void forEach(Taps taps) {
        int[] row = rows.lower();
        int[] column = columns.lower();
        double[] lowerRow = rows.weights();
        double[] lowerColumn = columns.weights();
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < column.length; j++) {
                for (int corner = 0; corner < 4; corner++) {
                    double ofRow = corner / 2 == 1 ? lowerRow[i] : 1 - lowerRow[i];
                    double ofColumn = corner % 2 == 1 ? lowerColumn[j] : 1 - lowerColumn[j];
                    if (ofRow * ofColumn > 0) {
                        int input = (row[i] + corner / 2) * columns.extent() + column[j] + corner % 2;
                        taps.tap(i * column.length + j, input, ofRow * ofColumn);
                    }
                }
            }
        }
    }

    /** Hears of an output cell, an input cell and the weight between them. */
    @FunctionalInterface
    private interface Taps {
        void tap(int output, int input, double weight);
    }
}
