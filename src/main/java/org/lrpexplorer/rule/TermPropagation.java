package org.lrpexplorer.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.SampleNorm;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Executes the terms of any linear rule, in the precision of the layer's parameters. Denominators that are the layer's
 * own output are taken as given, be they more precise; products with {@code x⁻} are left out where no input is
 * negative, which is looked up and not assumed; what depends on the parameters alone is computed once.
 */
final class TermPropagation implements BoundRule {

    private final List<BoundTerm> terms;

    private TermPropagation(List<BoundTerm> terms) {
        this.terms = terms;
    }

    /** The terms bound to a layer whose one input has the given per-sample shape. */
    static BoundRule of(List<Term> terms, Layer layer, Shape input) {
        return new TermPropagation(bind(terms, LinearMap.of(layer, input)));
    }

    /** The terms bound, again for every batch, to a layer whose scale and shift follow from the batch. */
    static BoundRule of(List<Term> terms, SampleNorm layer) {
        return (inputs, output, upper) -> {
            LinearMap map = LinearMap.at(layer, inputs.get(0), upper.dataType());
            return new TermPropagation(bind(terms, map)).propagate(inputs, output, upper);
        };
    }

    /** The terms with all that follows from the layer's parameters computed. */
    static List<BoundTerm> bind(List<Term> terms, LinearMap map) {
        Binding binding = new Binding(map, new HashMap<>());
        return terms.stream().map(binding::bind).toList();
    }

    @Override
    public List<INDArray> propagate(List<INDArray> inputs, INDArray output, INDArray upper) {
        return at(inputs, output, upper.dataType()).propagate(upper);
    }

    @Override
    public RuleAtInput at(List<INDArray> inputs, INDArray output, DataType type) {
        return TermsAtInput.of(terms, new SignedInput(inputs.get(0).castTo(type)), output);
    }

    /** Binds terms to one layer, modifying its weights in each way once. */
    private record Binding(LinearMap map, Map<Weighting, INDArray> weights) {

        BoundTerm bind(Term term) {
            Optional<INDArray> bias =
                    term.bias().flatMap(weighting -> map.bias().map(b -> weighted(b, weighting)));
            return BoundTerm.of(term, term.products().stream().map(this::bind).toList(), map, bias);
        }

        private BoundProduct bind(Product product) {
            INDArray weight = weights.computeIfAbsent(product.weight(), weighting -> weighted(map.weight(), weighting));
            Optional<INDArray> constant =
                    Optional.of(product.source()).filter(Source::fixed).map(this::laidOut);
            return new BoundProduct(product, map, weight, constant);
        }

        private INDArray laidOut(Source source) {
            double[] values = spread(source.values(), map.input());
            INDArray perChannel =
                    Buffers.array(values, values.length).castTo(map.weight().dataType());
            return Channels.overBatch(perChannel, map.input());
        }

        /** One value for each channel of maps; of flattened maps, the channel's value for each of its positions. */
        private static double[] spread(List<Double> perChannel, Shape input) {
            int each = input.isMap() || perChannel.size() == 1 ? 1 : input.dim(0) / perChannel.size();
            return IntStream.range(0, perChannel.size() * each)
                    .mapToDouble(i -> perChannel.get(i / each))
                    .toArray();
        }

        private static INDArray weighted(INDArray parameters, Weighting weighting) {
            if (weighting.equals(Weighting.AS_IS)) {
                return parameters;
            }
            DataType type = parameters.dataType();
            double[] values = Buffers.doubles(parameters);
            for (int i = 0; i < values.length; i++) {
                values[i] = weighting.of(values[i]);
            }
            return Buffers.array(values, parameters.shape()).castTo(type);
        }
    }
}
