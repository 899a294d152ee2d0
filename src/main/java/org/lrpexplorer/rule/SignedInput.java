package org.lrpexplorer.rule;

import java.util.Optional;
import org.lrpexplorer.tensor.Signs;
import org.lrpexplorer.tensor.Temporaries;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer's input and its parts by sign, each computed when first asked for. Safe for use by several threads. */
final class SignedInput {

    private final INDArray x;
    private Optional<Boolean> anyNegative = Optional.empty();
    private Optional<INDArray> positive = Optional.empty();
    private Optional<INDArray> negative = Optional.empty();

    SignedInput(INDArray x) {
        this.x = x;
    }

    /** The input or a part of it, not to be changed; empty where the part is 0 throughout. */
    synchronized Optional<INDArray> part(Source.Kind kind) {
        return switch (kind) {
            case AS_IS -> Optional.of(x);
            case POSITIVE -> Optional.of(hasNegative() ? positive() : x);
            case NEGATIVE -> hasNegative() ? Optional.of(negative()) : Optional.empty();
            case CONSTANT -> throw new IllegalArgumentException("a fixed source is not a part of the input");
        };
    }

    /** How much memory the parts take that are computed so far. */
    synchronized long bytes() {
        return positive.map(SignedInput::bytes).orElse(0L)
                + negative.map(SignedInput::bytes).orElse(0L);
    }

    /** Gives the memory of the parts back that are computed so far. */
    synchronized void release() {
        positive.ifPresent(Temporaries::release);
        negative.ifPresent(Temporaries::release);
    }

    /** How much memory an array takes. */
    static long bytes(INDArray array) {
        return array.length() * array.dataType().width();
    }

    private boolean hasNegative() {
        if (anyNegative.isEmpty()) {
            anyNegative = Optional.of(Signs.anyNegative(x));
        }
        return anyNegative.get();
    }

    private INDArray positive() {
        if (positive.isEmpty()) {
            positive = Optional.of(Signs.positive(x));
        }
        return positive.get();
    }

    private INDArray negative() {
        if (negative.isEmpty()) {
            negative = Optional.of(Signs.negative(x));
        }
        return negative.get();
    }
}
