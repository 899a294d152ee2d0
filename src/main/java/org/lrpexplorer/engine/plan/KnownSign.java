package org.lrpexplorer.engine.plan;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.rule.Product;
import org.lrpexplorer.rule.Source;
import org.lrpexplorer.rule.Weighting;

/** Which sign a denominator has whatever the data: then its stabiliser can be added with the bias. */
enum KnownSign {
    POSITIVE(1),
    NEGATIVE(-1),
    UNKNOWN(0);

    private final int sign;

    KnownSign(int sign) {
        this.sign = sign;
    }

    int sign() {
        return sign;
    }

    private static KnownSign of(double sign) {
        return sign > 0 ? POSITIVE : sign < 0 ? NEGATIVE : UNKNOWN;
    }

    /**
     * The sign of a sum.
     *
     * @param nonNegativeInput whether the layer's input has nothing below zero
     */
    static KnownSign of(List<Product> products, Optional<Weighting> bias, boolean nonNegativeInput) {
        KnownSign common = of(products.get(0), nonNegativeInput);
        boolean alike = products.stream().allMatch(p -> of(p, nonNegativeInput) == common)
                && bias.map(b -> of(sign(b)) == common).orElse(true);
        return alike ? common : UNKNOWN;
    }

    private static KnownSign of(Product product, boolean nonNegativeInput) {
        return of(sign(product.source(), nonNegativeInput) * sign(product.weight()) * Math.signum(product.factor()));
    }

    private static int sign(Source source, boolean nonNegativeInput) {
        return switch (source.kind()) {
            case AS_IS -> nonNegativeInput ? 1 : 0;
            case POSITIVE -> 1;
            case NEGATIVE -> -1;
            case CONSTANT ->
                source.values().stream().allMatch(v -> v >= 0)
                        ? 1
                        : source.values().stream().allMatch(v -> v <= 0) ? -1 : 0;
        };
    }

    private static double sign(Weighting weighting) {
        double ofPositive = weighting.of(1);
        double ofNegative = weighting.of(-1);
        return ofPositive >= 0 && ofNegative >= 0 ? 1 : ofPositive <= 0 && ofNegative <= 0 ? -1 : 0;
    }
}
