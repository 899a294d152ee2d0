package org.lrpexplorer.network;

/** A function of one number that serves as an activation, with up to two parameters α and β. */
public enum Nonlinearity {
    /** {@code x} above 0 and {@code α·x} below (Maas et al. 2013). */
    LEAKY_RELU("LeakyRelu", 0.01, 0),
    /** {@code x} above 0 and {@code α·(eˣ − 1)} below (Clevert et al. 2016). */
    ELU("Elu", 1, 0),
    /** {@code β·x} above 0 and {@code β·α·(eˣ − 1)} below (Klambauer et al. 2017). */
    SELU("Selu", 1.6732632423543772, 1.0507009873554805),
    /** {@code x} above 0 and {@code α·(e^(x/α) − 1)} below (Barron 2017). */
    CELU("Celu", 1, 0),
    /** {@code x·Φ(x)} with the normal distribution Φ (Hendrycks and Gimpel 2016). */
    GELU("Gelu", 0, 0),
    /** The same with Φ approximated by a tanh. */
    GELU_TANH("GeluTanh", 0, 0),
    /** {@code 1 / (1 + e⁻ˣ)}. */
    SIGMOID("Sigmoid", 0, 0),
    /** The hyperbolic tangent. */
    TANH("Tanh", 0, 0),
    /** {@code α·x + β}, limited to 0..1. */
    HARD_SIGMOID("HardSigmoid", 0.2, 0.5),
    /** {@code x} times {@code x/6 + 1/2}, the latter limited to 0..1 (Howard et al. 2019). */
    HARD_SWISH("HardSwish", 0, 0),
    /** {@code ln(1 + eˣ)}. */
    SOFTPLUS("Softplus", 0, 0),
    /** {@code x / (1 + |x|)}. */
    SOFTSIGN("Softsign", 0, 0),
    /** {@code x·tanh(ln(1 + eˣ))} (Misra 2020). */
    MISH("Mish", 0, 0),
    /** {@code x} above α, otherwise 0. */
    THRESHOLDED_RELU("ThresholdedRelu", 1, 0),
    /** The error function. */
    ERF("Erf", 0, 0),
    /** {@code x²}. */
    SQUARE("Square", 0, 0),
    /** {@code x³}. */
    CUBE("Cube", 0, 0),
    /** {@code |x|}. */
    ABS("Abs", 0, 0);

    private static final double GELU_STEP = Math.sqrt(2 / Math.PI);
    private static final double GELU_CUBE = 0.044715;

    private final String label;
    private final double alpha;
    private final double beta;

    Nonlinearity(String label, double alpha, double beta) {
        this.label = label;
        this.alpha = alpha;
        this.beta = beta;
    }

    /** The name to show. */
    public String label() {
        return label;
    }

    /** What α usually is; 0 where there is none. */
    public double usualAlpha() {
        return alpha;
    }

    /** What β usually is; 0 where there is none. */
    public double usualBeta() {
        return beta;
    }

    /** The function's value. */
    public double of(double x, double a, double b) {
        return switch (this) {
            case LEAKY_RELU -> x > 0 ? x : a * x;
            case ELU -> x > 0 ? x : a * Math.expm1(x);
            case SELU -> b * (x > 0 ? x : a * Math.expm1(x));
            case CELU -> x > 0 ? x : a * Math.expm1(x / a);
            case GELU -> x * normal(x);
            case GELU_TANH -> x * (1 + Math.tanh(geluArgument(x))) / 2;
            case SIGMOID -> sigmoid(x);
            case TANH -> Math.tanh(x);
            case HARD_SIGMOID -> limited(a * x + b);
            case HARD_SWISH -> x * limited(x / 6 + 0.5);
            case SOFTPLUS -> softplus(x);
            case SOFTSIGN -> x / (1 + Math.abs(x));
            case MISH -> x * Math.tanh(softplus(x));
            case THRESHOLDED_RELU -> x > a ? x : 0;
            case ERF -> Erf.of(x);
            case SQUARE -> x * x;
            case CUBE -> x * x * x;
            case ABS -> Math.abs(x);
        };
    }

    /** The function's derivative; at a kink that of the left side. */
    public double slope(double x, double a, double b) {
        return switch (this) {
            case LEAKY_RELU -> x > 0 ? 1 : a;
            case ELU -> x > 0 ? 1 : a * Math.exp(x);
            case SELU -> b * (x > 0 ? 1 : a * Math.exp(x));
            case CELU -> x > 0 ? 1 : Math.exp(x / a);
            case GELU -> normal(x) + x * Erf.slope(x / Math.sqrt(2)) / Math.sqrt(8);
            case GELU_TANH -> geluSlope(x);
            case SIGMOID -> sigmoid(x) * (1 - sigmoid(x));
            case TANH -> besideTanh(x);
            case HARD_SIGMOID -> a * x + b > 0 && a * x + b < 1 ? a : 0;
            case HARD_SWISH -> x <= -3 ? 0 : x > 3 ? 1 : x / 3 + 0.5;
            case SOFTPLUS -> sigmoid(x);
            case SOFTSIGN -> 1 / ((1 + Math.abs(x)) * (1 + Math.abs(x)));
            case MISH -> Math.tanh(softplus(x)) + x * besideTanh(softplus(x)) * sigmoid(x);
            case THRESHOLDED_RELU -> x > a ? 1 : 0;
            case ERF -> Erf.slope(x);
            case SQUARE -> 2 * x;
            case CUBE -> 3 * x * x;
            case ABS -> x > 0 ? 1 : -1;
        };
    }

    private static double geluArgument(double x) {
        return GELU_STEP * (x + GELU_CUBE * x * x * x);
    }

    private static double geluSlope(double x) {
        double u = geluArgument(x);
        double inner = GELU_STEP * (1 + 3 * GELU_CUBE * x * x);
        double falling = besideTanh(u);
        // Far out 0 times infinity would be no number.
        return (1 + Math.tanh(u)) / 2 + (falling == 0 ? 0 : x * falling * inner / 2);
    }

    private static double normal(double x) {
        return (1 + Erf.of(x / Math.sqrt(2))) / 2;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static double besideTanh(double x) {
        double t = Math.tanh(x);
        return 1 - t * t;
    }

    private static double limited(double x) {
        return Math.min(Math.max(x, 0), 1);
    }
}
