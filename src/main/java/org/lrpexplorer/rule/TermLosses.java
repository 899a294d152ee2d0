package org.lrpexplorer.rule;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Division;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What the terms of a linear rule do not propagate. With {@code d_j} the denominator of output j, {@code b_j} what the
 * bias adds to it and {@code r_j = factor · R_j}, the inputs get {@code Σ_j (d_j − b_j) r_j / st(d_j)}, the bias keeps
 * {@code Σ_j b_j r_j / st(d_j)} and the stabiliser {@code Σ_j (st(d_j) − d_j) r_j / st(d_j)}. OutputSelection to whose
 * denominator nothing contributes, or which no term serves, propagate nothing.
 */
final class TermLosses {

    private final PropagationRecord propagation;
    private final LinearMap map;
    private final SignedInput x;
    private final double[] upper;
    private final double[] output;
    private final double[] unreceived;
    private final Map<Loss, Double> losses = new EnumMap<>(Loss.class);

    private TermLosses(PropagationRecord propagation) {
        INDArray input = propagation.inputs().get(0);
        this.propagation = propagation;
        this.map = LinearMap.at(propagation.layer(), input, propagation.upper().dataType());
        this.x = new SignedInput(input.castTo(propagation.upper().dataType()));
        this.upper = Buffers.doubles(propagation.upper());
        this.output = Buffers.doubles(propagation.output());
        this.unreceived = upper.clone();
    }

    static Map<Loss, Double> of(List<Term> terms, PropagationRecord propagation) {
        return new TermLosses(propagation).of(terms);
    }

    private Map<Loss, Double> of(List<Term> terms) {
        TermPropagation.bind(terms, map).forEach(this::add);
        INDArray ones = Nd4j.ones(map.weight().dataType(), map.input().batched(1));
        PropagationRecord.unreceived(map.apply(ones, Nd4j.onesLike(map.weight())), unreceived)
                .forEach((loss, relevance) -> losses.merge(loss, relevance, Double::sum));
        return losses;
    }

    private void add(BoundTerm bound) {
        Term term = bound.term();
        double[] denominators = Buffers.doubles(bound.denominators(x, propagation.output()));
        double e = term.stabilisation().margin(Arrays.stream(denominators));
        Optional<double[]> bias = bound.bias().map(this::spread);
        Optional<double[]> shift = propagation
                .biasFromShifts()
                .map(part -> part.castTo(map.weight().dataType()))
                .map(map::broadcastBias)
                .map(this::spread);
        Optional<double[]> own = map.bias().map(map::broadcastBias).map(this::spread);
        for (int j = 0; j < upper.length; j++) {
            if (!term.outputs().include(output[j])) {
                continue;
            }
            double relevance = term.factor() * upper[j];
            double d = denominators[j];
            double stabilised = Division.awayFromZero(d, e);
            double b = bias.isPresent() ? bias.get()[j] : 0;
            if (stabilised == 0 || (d == 0 && b == 0)) {
                continue;
            }
            unreceived[j] -= relevance;
            lose(Loss.STABILISER, (stabilised - d) / stabilised * relevance);
            double kept = b / stabilised * relevance;
            double fromShift = kept * shiftShare(j, own, shift);
            lose(Loss.BATCH_NORM_SHIFT, fromShift);
            lose(Loss.BIAS, kept - fromShift);
        }
    }

    /** Which part of what the bias keeps at an output is a BatchNorm's shift, in proportion to the bias itself. */
    private double shiftShare(int j, Optional<double[]> own, Optional<double[]> shift) {
        if (propagation.layer().kind() == LayerKind.BATCH_NORM) {
            return 1;
        }
        return shift.isEmpty() || own.isEmpty() || own.get()[j] == 0 ? 0 : shift.get()[j] / own.get()[j];
    }

    private void lose(Loss loss, double relevance) {
        if (relevance != 0) {
            losses.merge(loss, relevance, Double::sum);
        }
    }

    private double[] spread(INDArray biasOverBatch) {
        return Buffers.doubles(biasOverBatch.broadcast(propagation.output().shape()));
    }
}
