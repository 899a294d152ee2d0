package org.lrpexplorer.rule;

import java.util.Map;

/** The rules' formulas as plain loops over an explicit matrix, for one sample. */
final class SlowRules {

    private static final double STABILISER = 1e-6;

    private static final Map<Class<? extends Rule>, Formula> FORMULAS = Map.of(
            LrpZero.class, (rule, layer, x, upper) -> epsilon(layer, x, upper, 0),
            Epsilon.class, (rule, layer, x, upper) -> epsilon(layer, x, upper, ((Epsilon) rule).epsilon()),
            Norm.class, (rule, layer, x, upper) -> epsilon(layer, x, upper, ((Norm) rule).epsilon()),
            ZPlus.class, (rule, layer, x, upper) -> signed(layer, x, upper, 1),
            AlphaBeta.class, (rule, layer, x, upper) -> alphaBeta(layer, x, upper, (AlphaBeta) rule),
            Flat.class, (rule, layer, x, upper) -> flat(layer, x, upper),
            Pass.class, (rule, layer, x, upper) -> copies(layer, x, upper),
            WinnerTakesAll.class, (rule, layer, x, upper) -> copies(layer, x, upper));

    private SlowRules() {}

    private interface Formula {
        double[] apply(Rule rule, SlowLayer layer, double[] x, double[] upper);
    }

    static double[] propagate(Rule rule, SlowLayer layer, double[] x, double[] upper) {
        return FORMULAS.get(rule.getClass()).apply(rule, layer, x, upper);
    }

    private static double[] epsilon(SlowLayer layer, double[] x, double[] upper, double e) {
        double[] relevance = new double[x.length];
        double[] z = layer.forward(x);
        for (int j = 0; j < z.length; j++) {
            for (int i = 0; i < x.length && (z[j] != 0 || e != 0); i++) {
                relevance[i] += x[i] * layer.weight()[j][i] * upper[j] / stabilised(z[j], e);
            }
        }
        return relevance;
    }

    private static double[] alphaBeta(SlowLayer layer, double[] x, double[] upper, AlphaBeta rule) {
        double[] positive = signed(layer, x, upper, 1);
        double[] negative = signed(layer, x, upper, -1);
        for (int i = 0; i < positive.length; i++) {
            positive[i] = rule.alpha() * positive[i] - rule.beta() * negative[i];
        }
        return positive;
    }

    private static double[] signed(SlowLayer layer, double[] x, double[] upper, int sign) {
        double[] relevance = new double[x.length];
        for (int j = 0; j < upper.length; j++) {
            double z = part(layer.bias()[j], sign);
            for (int i = 0; i < x.length; i++) {
                z += part(x[i] * layer.weight()[j][i], sign);
            }
            for (int i = 0; i < x.length; i++) {
                relevance[i] += part(x[i] * layer.weight()[j][i], sign) * upper[j] / stabilised(z, STABILISER);
            }
        }
        return relevance;
    }

    private static double[] flat(SlowLayer layer, double[] x, double[] upper) {
        double[] relevance = new double[x.length];
        for (int j = 0; j < upper.length; j++) {
            double count = 0;
            for (boolean connected : layer.connected()[j]) {
                count += connected ? 1 : 0;
            }
            for (int i = 0; i < x.length; i++) {
                relevance[i] += layer.connected()[j][i] ? upper[j] / stabilised(count, STABILISER) : 0;
            }
        }
        return relevance;
    }

    private static double[] copies(SlowLayer layer, double[] x, double[] upper) {
        double[] relevance = new double[x.length];
        for (int j = 0; j < upper.length; j++) {
            for (int i = 0; i < x.length; i++) {
                relevance[i] += layer.connected()[j][i] ? upper[j] : 0;
            }
        }
        return relevance;
    }

    private static double stabilised(double z, double e) {
        return z >= 0 ? z + e : z - e;
    }

    private static double part(double value, int sign) {
        return sign > 0 ? Math.max(value, 0) : Math.min(value, 0);
    }
}
