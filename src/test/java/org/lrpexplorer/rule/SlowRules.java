package org.lrpexplorer.rule;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** The rules' formulas as plain loops over an explicit matrix, for one sample. */
final class SlowRules {

    private static final double STABILISER = 1e-6;

    private static final Map<Class<? extends Rule>, Formula> FORMULAS = Map.ofEntries(
            Map.entry(LrpZero.class, (rule, on) -> on.epsilon(0)),
            Map.entry(Epsilon.class, (rule, on) -> on.epsilon(((Epsilon) rule).epsilon())),
            Map.entry(EpsilonRms.class, (rule, on) -> on.epsilonRms(((EpsilonRms) rule).epsilon())),
            Map.entry(Gamma.class, (rule, on) -> on.gamma(((Gamma) rule).gamma())),
            Map.entry(NormPlus.class, (rule, on) -> on.mean().signed(1, STABILISER)),
            Map.entry(Norm.class, (rule, on) -> on.mean().epsilon(((Norm) rule).epsilon())),
            Map.entry(ZPlus.class, (rule, on) -> on.signed(1, ((ZPlus) rule).epsilon())),
            Map.entry(AlphaBeta.class, (rule, on) -> on.alphaBeta((AlphaBeta) rule)),
            Map.entry(Flat.class, (rule, on) -> on.flat()),
            Map.entry(WSquare.class, (rule, on) -> on.wSquare()),
            Map.entry(ZBox.class, (rule, on) -> on.box(((ZBox) rule).box().orElseThrow())),
            Map.entry(AbsoluteZ.class, (rule, on) -> on.absolute()),
            Map.entry(Pass.class, (rule, on) -> on.copies()),
            Map.entry(WinnerTakesAll.class, (rule, on) -> on.copies()),
            Map.entry(SymmetricSplit.class, (rule, on) -> on.shares(v -> 1)),
            Map.entry(AbsoluteSplit.class, (rule, on) -> on.shares(Math::abs)),
            Map.entry(Gradient.class, (rule, on) -> on.jacobian().gradient()),
            Map.entry(Guided.class, (rule, on) -> on.guided()));

    private SlowRules() {}

    private interface Formula {
        double[] apply(Rule rule, Setting on);
    }

    static double[] propagate(Rule rule, SlowLayer layer, double[] x, double[] upper) {
        return rule instanceof WithoutBias without
                ? propagate(without.rule(), layer, x, upper, new double[upper.length])
                : propagate(rule, layer, x, upper, layer.bias());
    }

    private static double[] propagate(Rule rule, SlowLayer layer, double[] x, double[] upper, double[] bias) {
        return FORMULAS.get(rule.getClass()).apply(rule, new Setting(layer, x, upper, bias));
    }

    /** What contributes to output j, and what its bias becomes. */
    private interface Contribution {
        double of(int j, int i);
    }

    private static final class Setting {

        private final SlowLayer layer;
        private final double[] x;
        private final double[] upper;
        private final double[] bias;

        Setting(SlowLayer layer, double[] x, double[] upper, double[] bias) {
            this.layer = layer;
            this.x = x;
            this.upper = upper;
            this.bias = bias;
        }

        Setting mean() {
            return new Setting(layer.mean(), x, upper, bias);
        }

        Setting jacobian() {
            return new Setting(layer.jacobian(), x, upper, bias);
        }

        private double product(int j, int i) {
            return x[i] * layer.weight()[j][i];
        }

        /** {@code Σ_i c_ji + b_j}. */
        private double sum(int j, Contribution c, DoubleUnaryOperator ofBias) {
            double z = ofBias.applyAsDouble(bias[j]);
            for (int i = 0; i < x.length; i++) {
                z += c.of(j, i);
            }
            return z;
        }

        /** {@code R_i = Σ_j c_ji R_j / st_e(Σ_i c_ji + b_j)}. */
        private double[] share(double e, Contribution c, DoubleUnaryOperator ofBias) {
            double[] relevance = new double[x.length];
            for (int j = 0; j < upper.length; j++) {
                double z = sum(j, c, ofBias);
                for (int i = 0; i < x.length && (z != 0 || e != 0); i++) {
                    relevance[i] += c.of(j, i) * upper[j] / (z >= 0 ? z + e : z - e);
                }
            }
            return relevance;
        }

        double[] epsilon(double e) {
            return share(e, this::product, b -> b);
        }

        double[] epsilonRms(double e) {
            double squares = 0;
            for (int j = 0; j < upper.length; j++) {
                double z = sum(j, this::product, b -> b);
                squares += z * z;
            }
            return epsilon(e * Math.sqrt(squares / upper.length));
        }

        double[] signed(int sign, double e) {
            return share(e, (j, i) -> part(product(j, i), sign), b -> part(b, sign));
        }

        double[] alphaBeta(AlphaBeta rule) {
            double[] positive = signed(1, rule.epsilon());
            double[] negative = signed(-1, rule.epsilon());
            for (int i = 0; i < positive.length; i++) {
                positive[i] = rule.alpha() * positive[i] - rule.beta() * negative[i];
            }
            return positive;
        }

        double[] gamma(double gamma) {
            double[] z = layer.forward(x);
            double[] up = where(z, 1).favouring(1, gamma);
            double[] down = where(z, -1).favouring(-1, gamma);
            for (int i = 0; i < up.length; i++) {
                up[i] += down[i];
            }
            return up;
        }

        private Setting where(double[] z, int sign) {
            double[] some = upper.clone();
            for (int j = 0; j < some.length; j++) {
                some[j] = z[j] * sign > 0 ? some[j] : 0;
            }
            return new Setting(layer, x, some, bias);
        }

        private double[] favouring(int sign, double gamma) {
            return share(
                    STABILISER,
                    (j, i) -> product(j, i) + gamma * part(product(j, i), sign),
                    b -> b + gamma * part(b, sign));
        }

        /** Each branch's part by the size of what it adds; the same for all where there is nothing. */
        double[] shares(DoubleUnaryOperator size) {
            double[] relevance = new double[x.length];
            for (int j = 0; j < upper.length; j++) {
                double total = 0;
                int branches = 0;
                for (int i = 0; i < x.length; i++) {
                    total += layer.connected()[j][i] ? size.applyAsDouble(x[i]) : 0;
                    branches += layer.connected()[j][i] ? 1 : 0;
                }
                for (int i = 0; i < x.length; i++) {
                    double share = total == 0 ? 1.0 / branches : size.applyAsDouble(x[i]) / total;
                    relevance[i] += layer.connected()[j][i] ? share * upper[j] : 0;
                }
            }
            return relevance;
        }

        double[] flat() {
            return share(STABILISER, (j, i) -> layer.connected()[j][i] ? 1 : 0, b -> 0);
        }

        double[] wSquare() {
            return share(STABILISER, (j, i) -> layer.weight()[j][i] * layer.weight()[j][i], b -> b * b);
        }

        double[] box(Box box) {
            int cells = box.channels() == 1 ? x.length : x.length / box.channels();
            return share(
                    STABILISER,
                    (j, i) -> product(j, i)
                            - box.low().get(i / cells) * part(layer.weight()[j][i], 1)
                            - box.high().get(i / cells) * part(layer.weight()[j][i], -1),
                    b -> 0);
        }

        double[] absolute() {
            return share(STABILISER, (j, i) -> Math.abs(product(j, i)), Math::abs);
        }

        double[] copies() {
            return sent((j, i) -> layer.connected()[j][i] ? 1 : 0);
        }

        double[] gradient() {
            return sent((j, i) -> layer.weight()[j][i]);
        }

        double[] guided() {
            double[] positive = upper.clone();
            for (int j = 0; j < positive.length && layer.bounds(); j++) {
                positive[j] = part(upper[j], 1);
            }
            return new Setting(layer.jacobian(), x, positive, bias).gradient();
        }

        private double[] sent(Contribution c) {
            double[] relevance = new double[x.length];
            for (int j = 0; j < upper.length; j++) {
                for (int i = 0; i < x.length; i++) {
                    relevance[i] += c.of(j, i) * upper[j];
                }
            }
            return relevance;
        }
    }

    private static double part(double value, int sign) {
        return sign > 0 ? Math.max(value, 0) : Math.min(value, 0);
    }
}
