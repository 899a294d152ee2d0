package org.lrpexplorer.rule;

import org.lrpexplorer.text.Text;

/**
 * Pruned LRP, PLRP-λ (Yanez Sarmiento et al. 2024, arXiv 2404.14271; the form is recovered from a public description).
 * In each convolution and dense layer but the first, and for each sample, the smallest positive relevances that
 * together make up at most the share p⁺ of all positive relevance become 0, and the rest is scaled so that the positive
 * sum stays; negative relevances likewise with p⁻. Of equal values the first in row-major order go first.
 *
 * @param positive p⁺, at least 0 and below 1
 * @param negative p⁻, at least 0 and below 1
 */
public record Pruning(double positive, double negative) {

    private static final Pruning NONE = new Pruning(0, 0);

    /**
     * Checks the shares.
     *
     * @throws RuleException if one is not in [0, 1)
     */
    public Pruning {
        requireShare("p⁺", positive);
        requireShare("p⁻", negative);
    }

    /** Nothing is pruned: plain LRP. */
    public static Pruning none() {
        return NONE;
    }

    /**
     * The share p of the positive relevance and half of it of the negative.
     *
     * @throws RuleException if it is not in [0, 1)
     */
    public static Pruning of(double p) {
        return new Pruning(p, p / 2);
    }

    /** Whether nothing is pruned. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** What is pruned, in words. */
    public String describe() {
        return isNone() ? "not pruned" : Text.of("PLRP-λ with p⁺ = %s and p⁻ = %s", positive, negative);
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share < 1)) {
            throw new RuleException(
                    Text.of("Pruning needs a share %s of at least 0 and below 1, but was given %s.", name, share));
        }
    }
}
