package org.lrpexplorer.lrp;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lrpexplorer.engine.BatchRelevance;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Tells another listener the derivatives that it hears times the values that they are taken by.
 *
 * @param listener who is told
 * @param activations the tensors of the forward pass, by name
 */
record ValueProducts(RelevanceListener listener, Function<String, INDArray> activations) implements RelevanceListener {

    @Override
    public void arrived(String tensor, BatchRelevance total) {
        listener.arrived(tensor, product(tensor, total));
    }

    @Override
    public void sent(Node node, BatchRelevance upper, List<? extends BatchRelevance> lower) {
        List<BatchRelevance> products = IntStream.range(0, lower.size())
                .mapToObj(i -> product(node.inputs().get(i), lower.get(i)))
                .toList();
        listener.sent(node, product(node.output(), upper), products);
    }

    private BatchRelevance product(String tensor, BatchRelevance derivative) {
        return new Product(activations.apply(tensor), derivative);
    }

    private record Product(INDArray activation, BatchRelevance derivative) implements BatchRelevance {

        @Override
        public boolean isSame(BatchRelevance other) {
            return false;
        }

        @Override
        public List<float[]> values() {
            List<float[]> products = derivative.values();
            List<float[]> values = Buffers.floatsOfEach(activation);
            for (int sample = 0; sample < products.size(); sample++) {
                float[] product = products.get(sample);
                for (int i = 0; i < product.length; i++) {
                    product[i] *= values.get(sample)[i];
                }
            }
            return products;
        }

        @Override
        public Optional<List<float[]>> channelSums() {
            return Optional.empty();
        }

        @Override
        public INDArray array() {
            return derivative.array().mul(activation.castTo(derivative.array().dataType()));
        }
    }
}
