package org.lrpexplorer.fusion;

/**
 * How a BatchNorm {@code BN(x) = s·x + t} stands to the layer it was fused into. {@link #A} is the source's; the
 * others are derived here and checked numerically.
 */
public enum Placement {
    /** Linear layer → BatchNorm: {@code W'[o,…] = s_o·W[o,…]}, {@code b'_o = s_o·b_o + t_o}. */
    A("linear layer before BatchNorm"),
    /**
     * BatchNorm → linear layer: {@code W'[o,c,…] = W[o,c,…]·s_c}, {@code b' = W·t + b}; under zero padding {@code b'}
     * is a map, because the padded border is 0 and not t.
     */
    B("BatchNorm before linear layer"),
    /**
     * BatchNorm → pooling → linear layer. Average pooling commutes once t is pooled too; max pooling commutes once it
     * takes the minimum of every channel whose s is negative.
     */
    C("BatchNorm before pooling"),
    /** BatchNorm → flatten or global pooling → dense layer: s and t are repeated over each channel's positions. */
    D("BatchNorm before flattening"),
    /**
     * BatchNorm → ReLU → linear layer, perhaps with pools, reshapes and concatenations between: {@code ReLU(s·x + t) = s·u
     * + t} with {@code u = max(x, −t/s)}, or min where s is negative; then s and t go on as in {@link #B}, {@link #C} or
     * {@link #D}. Other activations that bound their input likewise.
     */
    E("BatchNorm before an activation"),
    /**
     * BatchNorm → a linear layer and, beside it, a sum or something else that cannot take it in: the linear layer takes it
     * in as in {@link #B} to {@link #E}, and the others read {@code s·x + t} from one depthwise 1×1 convolution with a
     * weight s and a bias t for each channel.
     */
    F("BatchNorm as a 1×1 layer for readers that cannot take it in"),
    /** Linear layer → pooling → BatchNorm: as {@link #A}, the pool treated as in {@link #C}. */
    A_THROUGH_POOL("linear layer, then pooling, before BatchNorm"),
    /** BatchNorm → another BatchNorm that stays: {@code s'·(s·x + t) + t' = s's·x + (s't + t')}. */
    COMPOSED("BatchNorm before another BatchNorm");

    private final String description;

    Placement(String description) {
        this.description = description;
    }

    /** The placement in a few plain words. */
    public String description() {
        return description;
    }

    /** The short name to show: a letter, where there is one. */
    public String label() {
        return switch (this) {
            case A_THROUGH_POOL -> "A, C";
            case COMPOSED -> "BN→BN";
            default -> name();
        };
    }
}
