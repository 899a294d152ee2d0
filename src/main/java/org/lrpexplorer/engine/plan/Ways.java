package org.lrpexplorer.engine.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Gradient;
import org.lrpexplorer.rule.LinearRule;
import org.lrpexplorer.rule.Norm;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.Stabilisation;
import org.lrpexplorer.rule.Term;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.rule.WinnerTakesAll;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.Pool;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Session;

/** How each rule becomes instructions on the way back. A rule without a way of its own is run by its definition. */
final class Ways {

    private final Trunk trunk;
    private final Workbench bench;
    private final Session session;
    private final Leg leg;
    private final Map<String, Rule> rules;
    private final Optional<Sharing> sharing;
    private final Map<Class<?>, Way> ways = Map.of(
            Pass.class, this::handOn,
            Gradient.class, this::weighted,
            WinnerTakesAll.class, this::toWinners,
            Norm.class, this::inProportion);

    Ways(Trunk trunk, Leg leg, Optional<Sharing> sharing) {
        this.trunk = trunk;
        this.bench = trunk.bench();
        this.session = bench.session();
        this.leg = leg;
        this.rules = leg.rules();
        this.sharing = sharing;
    }

    /** Adds instructions and says where the relevance of each input lies; empty, with none added, if it cannot. */
    private interface Way {
        Optional<List<Slot>> back(Node node, Rule rule, Slot upper, List<Runnable> steps);
    }

    /**
     * Makes the instructions for one node.
     *
     * @param upper the relevance at the node's output, in which nothing may be changed
     * @return the relevance for each input, each with a use of its own
     */
    List<Slot> back(Node node, Slot upper, List<Runnable> steps) {
        Rule rule = rules.get(node.name());
        Way way = rule instanceof LinearRule && node.layer() instanceof LinearLayer
                ? this::linear
                : ways.getOrDefault(rule.getClass(), (n, r, u, s) -> Optional.empty());
        return way.back(node, rule, upper, steps).orElseGet(() -> HostRule.lower(trunk, node, rule, upper, steps));
    }

    private Optional<List<Slot>> linear(Node node, Rule rule, Slot upper, List<Runnable> steps) {
        List<Term> terms = ((LinearRule) rule).terms();
        Optional<SharedBack> shared = sharing.flatMap(s -> s.back(bench, leg, node));
        if (shared.isPresent()) {
            return shared.map(back -> List.of(back.lower(terms, upper, steps)));
        }
        Form input = trunk.form(node.input());
        return Kernel.of(bench, (LinearLayer) node.layer(), input, upper.form()).map(kernel -> {
            if (SpreadEvenly.fits(kernel, terms)) {
                return List.of(SpreadEvenly.lower(bench, kernel, terms.get(0), upper, steps));
            }
            Slot x = trunk.kept(node.input()).orElse(null);
            Slot z = trunk.kept(node.output()).orElse(null);
            return List.of(new LinearBack(bench, kernel, x, z, upper, steps).lower(terms));
        });
    }

    /** The gradient of a linear layer: its weights alone. */
    private Optional<List<Slot>> weighted(Node node, Rule rule, Slot upper, List<Runnable> steps) {
        if (!(node.layer() instanceof LinearLayer layer)) {
            return Optional.empty();
        }
        return Kernel.of(bench, layer, trunk.form(node.input()), upper.form()).map(kernel -> {
            Slot lower = bench.temporary(kernel.input());
            steps.addAll(kernel.backward(upper, Weighting.AS_IS, 1, lower, false));
            return List.of(lower);
        });
    }

    private Optional<List<Slot>> handOn(Node node, Rule rule, Slot upper, List<Runnable> steps) {
        return Needs.keepsPlaces(leg.network(), node)
                ? Optional.of(node.inputs().stream()
                        .map(tensor -> handedOn(upper, trunk.form(tensor), steps))
                        .toList())
                : Optional.empty();
    }

    /** The relevance itself, or in the form of flattened maps. */
    private Slot handedOn(Slot upper, Form form, List<Runnable> steps) {
        if (form.equals(upper.form())) {
            return upper.retain();
        }
        Slot lower = bench.temporary(form);
        steps.add(() -> bench.exchange().write(lower, bench.exchange().read(upper)));
        return lower;
    }

    private Optional<List<Slot>> toWinners(Node node, Rule rule, Slot upper, List<Runnable> steps) {
        return trunk.pool(node.output()).map(pool -> {
            Slot lower = bench.temporary(trunk.form(node.input()));
            steps.add(pool.backward(upper.tensor(), lower.tensor()));
            return List.of(lower);
        });
    }

    private Optional<List<Slot>> inProportion(Node node, Rule rule, Slot upper, List<Runnable> steps) {
        double epsilon = ((Norm) rule).epsilon();
        boolean alike = node.inputs().stream().allMatch(t -> trunk.form(t).equals(upper.form()));
        if (node.layer() instanceof Add && alike && epsilon > 0) {
            return Optional.of(betweenBranches(node, epsilon, upper, steps));
        }
        return node.layer().kind() == LayerKind.AVERAGE_POOL
                ? trunk.pool(node.output()).map(pool -> withinWindows(node, pool, (Norm) rule, upper, steps))
                : Optional.empty();
    }

    /**
     * One pass over both branches: the sum's sign times ε (a steep line through 0, cut off at ±ε) plus the sum,
     * inverted, times R; then a product for each branch.
     */
    private List<Slot> betweenBranches(Node node, double epsilon, Slot upper, List<Runnable> steps) {
        Slot a = trunk.slot(node.inputs().get(0));
        Slot b = trunk.slot(node.inputs().get(1));
        Slot shares = bench.temporary(upper.form());
        PostOps divided = PostOps.none()
                .linear(STEEP, 1)
                .clip(-epsilon, epsilon)
                .with(Binary.ADD, a.matrix())
                .with(Binary.ADD, b.matrix())
                .reciprocal()
                .with(Binary.MULTIPLY, upper.matrix());
        steps.add(Elementwise.of(session, Binary.ADD, a.matrix(), b.matrix(), shares.matrix(), divided));
        Slot ofA = product(shares, a, steps);
        Slot ofB = product(shares, b, steps);
        bench.release(shares);
        return List.of(ofA, ofB);
    }

    private static final double STEEP = 1e30;

    private Slot product(Slot shares, Slot x, List<Runnable> steps) {
        Slot product = bench.temporary(x.form());
        steps.add(Elementwise.of(
                session, Binary.MULTIPLY, shares.matrix(), x.matrix(), product.matrix(), PostOps.none()));
        return product;
    }

    private List<Slot> withinWindows(Node node, Pool pool, Norm rule, Slot upper, List<Runnable> steps) {
        Slot x = trunk.slot(node.input());
        Slot shares = bench.temporary(upper.form());
        new Shares(bench, steps)
                .divide(upper, trunk.slot(node.output()), Stabilisation.absolute(rule.epsilon()), shares);
        Slot lower = bench.temporary(x.form());
        steps.add(pool.backward(shares.tensor(), lower.tensor()));
        steps.add(Elementwise.of(session, Binary.MULTIPLY, lower.matrix(), x.matrix(), lower.matrix(), PostOps.none()));
        bench.release(shares);
        return List.of(lower);
    }
}
