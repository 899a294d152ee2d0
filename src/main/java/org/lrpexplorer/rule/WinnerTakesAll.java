package org.lrpexplorer.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Pooling;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Winner takes all: a max pool propagates each output's relevance to the input it took its value from, the first in
 * row-major order where several are equal (Montavon et al. 2019, §10.3.2). It conserves relevance exactly, but for
 * windows that see nothing but padding.
 */
public record WinnerTakesAll() implements Rule {

    @Override
    public String notation() {
        return "WinnerTakesAll";
    }

    @Override
    public Set<LayerKind> kinds() {
        return Set.of(LayerKind.MAX_POOL);
    }

    @Override
    public BoundRule on(Layer layer, List<Shape> shapes) {
        requireKind(layer);
        return new Bound((MaxPool) layer);
    }

    private record Bound(MaxPool pool) implements BoundRule {
        @Override
        public List<INDArray> propagate(List<INDArray> inputs, INDArray output, INDArray upper) {
            return pool.backward(inputs, upper);
        }

        @Override
        public RuleAtInput at(List<INDArray> inputs, INDArray output, DataType type) {
            INDArray x = inputs.get(0);
            return new Winners(pool.winners(x), Shape.ofBatch(x));
        }
    }

    /** Where the winners of a batch are. */
    private static final class Winners implements RuleAtInput {

        private final int[] places;
        private final Shape input;

        Winners(int[] places, Shape input) {
            this.places = places;
            this.input = input;
        }

        @Override
        public List<INDArray> propagate(INDArray upper) {
            return List.of(Pooling.scatter(upper, places, input));
        }

        @Override
        public long bytes() {
            return (long) Integer.BYTES * places.length;
        }
    }

    @Override
    public Map<Loss, Double> losses(PropagationRecord propagation) {
        INDArray seen = propagation
                .layer()
                .forward(List.of(Nd4j.onesLike(propagation.inputs().get(0))));
        double[] upper = Buffers.doubles(propagation.upper());
        double[] taps = Buffers.doubles(seen);
        for (int j = 0; j < upper.length; j++) {
            upper[j] = taps[j] == 0 ? upper[j] : 0;
        }
        return PropagationRecord.unreceived(seen, upper);
    }
}
