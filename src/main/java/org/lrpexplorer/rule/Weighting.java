package org.lrpexplorer.rule;

/** What a rule makes of each weight, or of each bias, before it multiplies with it. Value-equal data. */
public sealed interface Weighting {

    /** The weights as they are. */
    Weighting AS_IS = new Signed(1, 1);

    /** {@code w⁺}. */
    Weighting POSITIVE = new Signed(1, 0);

    /** {@code w⁻}. */
    Weighting NEGATIVE = new Signed(0, 1);

    /** What becomes of one weight. */
    double of(double w);

    /**
     * {@code p·w⁺ + n·w⁻}.
     *
     * @param positive p
     * @param negative n
     */
    record Signed(double positive, double negative) implements Weighting {
        @Override
        public double of(double w) {
            return (w > 0 ? positive : negative) * w;
        }
    }

    /** {@code w²}. */
    record Square() implements Weighting {
        @Override
        public double of(double w) {
            return w * w;
        }
    }

    /** 1 for every weight that exists, also where it is 0. */
    record Ones() implements Weighting {
        @Override
        public double of(double w) {
            return 1;
        }
    }
}
