package org.lrpexplorer.rule;

import java.util.List;
import org.lrpexplorer.text.Text;

/**
 * What a product takes for the layer's input. Value-equal data.
 *
 * @param kind whether it is the input, a part of it, or something fixed
 * @param values of a fixed source: one value for each channel of the input, or one for all; otherwise empty
 */
public record Source(Kind kind, List<Double> values) {

    /** The input x. */
    public static final Source AS_IS = new Source(Kind.AS_IS, List.of());

    /** {@code x⁺}. */
    public static final Source POSITIVE = new Source(Kind.POSITIVE, List.of());

    /** {@code x⁻}. */
    public static final Source NEGATIVE = new Source(Kind.NEGATIVE, List.of());

    /** 1 for every input. */
    public static final Source ONES = constant(List.of(1.0));

    /** The sorts of source. */
    public enum Kind {
        /** The input itself. */
        AS_IS,
        /** Its positive part. */
        POSITIVE,
        /** Its negative part. */
        NEGATIVE,
        /** Values that do not depend on the input. */
        CONSTANT
    }

    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException if a fixed source has no values or another has some
     */
    public Source {
        values = List.copyOf(values);
        if (values.isEmpty() == (kind == Kind.CONSTANT)) {
            throw new IllegalArgumentException(
                    Text.of("a source of kind %s cannot have %d values", kind, values.size()));
        }
    }

    /** A source of fixed values, one for each channel of the input or one for all. */
    public static Source constant(List<Double> perChannel) {
        return new Source(Kind.CONSTANT, perChannel);
    }

    /** Whether it is the same for every input. */
    public boolean fixed() {
        return kind == Kind.CONSTANT;
    }
}
