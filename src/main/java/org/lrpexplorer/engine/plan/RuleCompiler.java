package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Gate;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.rule.AbsoluteSplit;
import org.lrpexplorer.rule.Gradient;
import org.lrpexplorer.rule.LinearRule;
import org.lrpexplorer.rule.Norm;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.Stabilisation;
import org.lrpexplorer.rule.SymmetricSplit;
import org.lrpexplorer.rule.Term;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.rule.WinnerTakesAll;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.Pool;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Session;

/** How each rule becomes backward instructions. Others are run by their definition, see {@link HostRule}. */
final class RuleCompiler {

    private final ForwardProgram program;
    private final PlanBuilder builder;
    private final Session session;
    private final BackwardTask task;
    private final Map<String, Rule> rules;
    private final Optional<SumSharing> sharing;
    private final Function<MemorySlot, SlotContent> contents;
    private final Map<Class<?>, RuleHandler> handlers = Map.of(
            Pass.class, this::passOn,
            Gradient.class, this::weighted,
            WinnerTakesAll.class, this::winnerTakesAll,
            Norm.class, this::proportional,
            SymmetricSplit.class, this::halves,
            AbsoluteSplit.class, this::bySize);

    /**
     * A compiler for one network's way back.
     *
     * @param contents what the slot of a layer's upper relevance holds
     */
    RuleCompiler(
            PlanBuilder builder,
            ForwardProgram program,
            BackwardTask task,
            Optional<SumSharing> sharing,
            Function<MemorySlot, SlotContent> contents) {
        this.contents = contents;
        this.program = program;
        this.builder = builder;
        this.session = builder.session();
        this.task = task;
        this.rules = task.rules();
        this.sharing = sharing;
    }

    /** Adds instructions and says where the relevance of each input lies; empty, with none added, if it cannot. */
    private interface RuleHandler {
        Optional<List<MemorySlot>> back(Node node, Rule rule, MemorySlot upper, List<Runnable> steps);
    }

    /**
     * Makes the instructions for one node.
     *
     * @param upper the relevance at the node's output, in which nothing may be changed
     * @return the relevance for each input, each with a use of its own
     */
    List<MemorySlot> compile(Node node, MemorySlot upper, List<Runnable> steps) {
        Rule rule = rules.get(node.name());
        RuleHandler handler = rule instanceof LinearRule && node.layer() instanceof LinearLayer
                ? this::linear
                : handlers.getOrDefault(rule.getClass(), (n, r, u, s) -> Optional.empty());
        return handler.back(node, rule, upper, steps)
                .orElseGet(() -> HostRule.compile(builder, program, node, rule, upper, steps));
    }

    private Optional<List<MemorySlot>> linear(Node node, Rule rule, MemorySlot upper, List<Runnable> steps) {
        List<Term> terms = ((LinearRule) rule).terms();
        Optional<SharedPropagation> shared = sharing.flatMap(s -> s.back(builder, task, node));
        if (shared.isPresent()) {
            return shared.map(back -> List.of(back.lower(terms, upper, steps)));
        }
        Extents input = program.extents(node.input());
        return LinearKernels.of(builder, (LinearLayer) node.layer(), input, upper.extents())
                .map(kernel -> {
                    if (FlatPropagation.fits(kernel, terms)) {
                        return List.of(
                                FlatPropagation.lower(builder, kernel, terms.get(0), contents.apply(upper), steps));
                    }
                    Optional<MemorySlot> x = program.kept(node.input());
                    Optional<MemorySlot> z = program.kept(node.output());
                    if (SplitInput.fits(kernel, x, terms)) {
                        return List.of(SplitInput.lower(builder, kernel, terms, x.orElseThrow(), z, upper, steps));
                    }
                    return List.of(new LinearPropagation(builder, kernel, x, z, program.sums(node), upper, steps)
                            .lower(terms));
                });
    }

    /** The gradient of a linear layer: its weights alone. */
    private Optional<List<MemorySlot>> weighted(Node node, Rule rule, MemorySlot upper, List<Runnable> steps) {
        if (node.layer() instanceof Rearrange layer) {
            return Optional.of(movedBack(node, layer, upper, steps));
        }
        if (node.layer() instanceof Concat) {
            return Optional.of(splitBack(node, upper, steps));
        }
        if (!(node.layer() instanceof LinearLayer layer)) {
            return Optional.empty();
        }
        return LinearKernels.of(builder, layer, program.extents(node.input()), upper.extents())
                .map(kernel -> {
                    MemorySlot lower = builder.temporary(kernel.input());
                    steps.addAll(kernel.backward(upper, Weighting.AS_IS, 1, lower, false));
                    return List.of(lower);
                });
    }

    private List<MemorySlot> movedBack(Node node, Rearrange layer, MemorySlot upper, List<Runnable> steps) {
        MemorySlot lower = builder.temporary(program.extents(node.input()));
        steps.add(new ValueMoves(builder.samples(), layer.origins(), lower.extents(), upper.extents())
                .backward(upper, lower));
        return List.of(lower);
    }

    /** To each branch its channels. */
    private List<MemorySlot> splitBack(Node node, MemorySlot upper, List<Runnable> steps) {
        List<MemorySlot> parts = node.inputs().stream()
                .map(tensor -> builder.temporary(Extents.of(program.shape(tensor))))
                .toList();
        steps.addAll(new ChannelParts(builder, upper).split(parts));
        List<MemorySlot> lower = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            lower.add(passedOn(parts.get(i), program.extents(node.inputs().get(i)), steps));
            builder.release(parts.get(i));
        }
        return lower;
    }

    private Optional<List<MemorySlot>> passOn(Node node, Rule rule, MemorySlot upper, List<Runnable> steps) {
        if (node.layer() instanceof Rearrange layer) {
            return Optional.of(movedBack(node, layer, upper, steps));
        }
        if (node.layer() instanceof Concat) {
            return Optional.of(splitBack(node, upper, steps));
        }
        if (node.layer() instanceof Gate) {
            return Optional.of(toSignal(node, upper, steps));
        }
        return LivenessAnalysis.keepsPlaces(task.network(), node)
                ? Optional.of(node.inputs().stream()
                        .map(tensor -> passedOn(upper, program.extents(tensor), steps))
                        .toList())
                : Optional.empty();
    }

    /** All to the signal and nothing to its gate. */
    private List<MemorySlot> toSignal(Node node, MemorySlot upper, List<Runnable> steps) {
        MemorySlot nothing = builder.temporary(program.extents(node.inputs().get(1)));
        steps.add(nothing.tensor()::clear);
        return List.of(passedOn(upper, program.extents(node.inputs().get(0)), steps), nothing);
    }

    /** The relevance itself, or in the form of flattened maps. */
    private MemorySlot passedOn(MemorySlot upper, Extents extents, List<Runnable> steps) {
        if (extents.equals(upper.extents())) {
            return upper.retain();
        }
        MemorySlot lower = builder.temporary(extents);
        steps.add(() -> builder.transfer().write(lower, builder.transfer().read(upper)));
        return lower;
    }

    private Optional<List<MemorySlot>> winnerTakesAll(Node node, Rule rule, MemorySlot upper, List<Runnable> steps) {
        return program.pool(node.output()).map(pool -> {
            MemorySlot lower = builder.temporary(program.extents(node.input()));
            steps.add(pool.backward(upper.tensor(), lower.tensor()));
            return List.of(lower);
        });
    }

    private Optional<List<MemorySlot>> proportional(Node node, Rule rule, MemorySlot upper, List<Runnable> steps) {
        double epsilon = ((Norm) rule).epsilon();
        if (node.layer() instanceof Add && alike(node, upper) && epsilon > 0) {
            return Optional.of(amongBranches(node, epsilon, upper, steps));
        }
        return node.layer().kind() == LayerKind.AVERAGE_POOL
                ? program.pool(node.output()).map(pool -> withinWindows(node, pool, (Norm) rule, upper, steps))
                : Optional.empty();
    }

    /** R by the stabilised sum, then a product for each branch. The branches come first: beside a large one ε is lost. */
    private List<MemorySlot> amongBranches(Node node, double epsilon, MemorySlot upper, List<Runnable> steps) {
        MemorySlot a = program.slot(node.inputs().get(0));
        MemorySlot b = program.slot(node.inputs().get(1));
        MemorySlot quotients = builder.temporary(upper.extents());
        steps.add(Elementwise.of(session, Binary.ADD, a.matrix(), b.matrix(), quotients.matrix(), PostOps.none()));
        new StabilisedDivision(builder, steps).divide(upper, quotients, Stabilisation.absolute(epsilon), quotients);
        MemorySlot ofA = product(quotients, a, steps);
        MemorySlot ofB = product(quotients, b, steps);
        builder.release(quotients);
        return List.of(ofA, ofB);
    }

    private MemorySlot product(MemorySlot quotients, MemorySlot x, List<Runnable> steps) {
        MemorySlot product = builder.temporary(x.extents());
        steps.add(Elementwise.of(
                session, Binary.MULTIPLY, quotients.matrix(), x.matrix(), product.matrix(), PostOps.none()));
        return product;
    }

    private Optional<List<MemorySlot>> halves(Node node, Rule rule, MemorySlot upper, List<Runnable> steps) {
        MemorySlot share =
                new BranchSplit(builder, upper, steps).alike(node.inputs().size());
        List<MemorySlot> lower = node.inputs().stream()
                .map(tensor -> passedOn(share, program.extents(tensor), steps))
                .toList();
        builder.release(share);
        return Optional.of(lower);
    }

    private Optional<List<MemorySlot>> bySize(Node node, Rule rule, MemorySlot upper, List<Runnable> steps) {
        return alike(node, upper)
                ? Optional.of(new BranchSplit(builder, upper, steps)
                        .bySize(
                                program.slot(node.inputs().get(0)),
                                program.slot(node.inputs().get(1))))
                : Optional.empty();
    }

    private boolean alike(Node node, MemorySlot upper) {
        return node.inputs().stream().allMatch(t -> program.extents(t).equals(upper.extents()));
    }

    private List<MemorySlot> withinWindows(Node node, Pool pool, Norm rule, MemorySlot upper, List<Runnable> steps) {
        MemorySlot x = program.slot(node.input());
        MemorySlot quotients = builder.temporary(upper.extents());
        new StabilisedDivision(builder, steps)
                .divide(upper, program.slot(node.output()), Stabilisation.absolute(rule.epsilon()), quotients);
        MemorySlot lower = builder.temporary(x.extents());
        steps.add(pool.backward(quotients.tensor(), lower.tensor()));
        steps.add(Elementwise.of(session, Binary.MULTIPLY, lower.matrix(), x.matrix(), lower.matrix(), PostOps.none()));
        builder.release(quotients);
        return List.of(lower);
    }
}
