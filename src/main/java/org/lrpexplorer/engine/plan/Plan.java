package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.tensor.onednn.Session;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Networks compiled for batches of one size: one forward pass, and a way back through each network by its rules.
 * Running it allocates no native memory. Used by one thread at a time; needs oneDNN, see
 * {@link org.lrpexplorer.tensor.onednn.OneDnn#available}.
 *
 * <pre>{@code
 * try (Stock stock = new Stock();
 *         Plan plan = Plan.of(stock, new Leg(network, rules), 1)) {
 *     float[] logits = plan.forward(input, steps);
 *     plan.back(List.of(start), Pruning.none(), List.of(listener), steps);
 * }
 * }</pre>
 */
final class Plan implements AutoCloseable {

    private final Session session = new Session();
    private final Workbench bench;
    private final List<Trunk> trunks = new ArrayList<>();
    private final List<LegProgram> programs = new ArrayList<>();
    private final List<Stage> back = new ArrayList<>();

    private Plan(Stock stock, List<Leg> legs, Set<String> differing, int samples, boolean keepsAll) {
        this.bench = new Workbench(session, stock, samples);
        Set<String> needed = new HashSet<>(needs(legs.get(0), keepsAll));
        for (Leg leg : legs.subList(1, legs.size())) {
            needed.addAll(needs(leg, keepsAll));
            leg.network().nodes().stream()
                    .filter(node -> differing.contains(node.output()))
                    .forEach(node -> needed.addAll(node.inputs()));
        }
        Trunk first = new Trunk(bench, legs.get(0).network(), needed).compile();
        trunks.add(first);
        for (Leg leg : legs.subList(1, legs.size())) {
            trunks.add(new Trunk(bench, leg.network(), needs(leg, keepsAll), first, differing).compile());
        }
        Optional<Sharing> sharing = legs.size() == 1
                ? Optional.empty()
                : Optional.of(new Sharing(legs.get(0), legs.get(1), trunks.get(0), trunks.get(1)));
        for (int i = 0; i < legs.size(); i++) {
            programs.add(new LegProgram(bench, legs.get(i), trunks.get(i), sharing));
        }
        compileBack();
    }

    private static Set<String> needs(Leg leg, boolean keepsAll) {
        Set<String> needed = new HashSet<>(Needs.of(leg));
        if (keepsAll) {
            leg.network().nodes().stream()
                    .flatMap(node -> Stream.concat(node.inputs().stream(), Stream.of(node.output())))
                    .forEach(needed::add);
        }
        return needed;
    }

    private Plan(Stock stock, Network network, int samples) {
        this.bench = new Workbench(session, stock, samples);
        trunks.add(new Trunk(bench, network, Set.of()).compile());
    }

    /** Both ways back side by side, so that what one leaves for the other is not kept for long. */
    private void compileBack() {
        LegProgram first = programs.get(0);
        LegProgram last = programs.get(programs.size() - 1);
        while (first.hasNext()) {
            Stage stage = first.next();
            back.add(stage);
            while (last.has(stage.node().name())) {
                back.add(last.next());
            }
        }
        while (last.hasNext()) {
            back.add(last.next());
        }
    }

    /** A plan that computes nothing but a network's outputs for batches of {@code samples}; it has no way back. */
    static Plan forwardOnly(Stock stock, Network network, int samples) {
        return new Plan(stock, network, samples);
    }

    /** A plan for one network and batches of {@code samples}. */
    static Plan of(Stock stock, Leg leg, int samples) {
        return of(stock, List.of(leg), Set.of(), samples, false);
    }

    /**
     * A plan for one network, or for two that compute the same from the same input, so that they share most of the
     * forward pass.
     *
     * @param differing the names of the second network's tensors that the first does not have or whose values differ
     *     from the first's of that name
     * @param keepsAll whether {@link #activation} will be asked
     */
    static Plan of(Stock stock, List<Leg> legs, Set<String> differing, int samples, boolean keepsAll) {
        return new Plan(stock, legs, differing, samples, keepsAll);
    }

    /** The number of networks. */
    int networks() {
        return trunks.size();
    }

    /**
     * Computes what the ways back will read.
     *
     * @param inputs {@code [N, C, H, W]}, row-major
     * @param steps hears of every node of every network; may throw to stop
     * @return the outputs of the first network, {@code [N, classes]}
     */
    float[] forward(float[] inputs, StepListener steps) {
        Trunk first = trunks.get(0);
        Network network = first.network();
        bench.exchange().write(first.slot(network.input()), inputs);
        trunks.forEach(trunk -> run(trunk.stages(), steps));
        return bench.exchange().read(first.slot(network.output()));
    }

    /**
     * Takes relevance back through every network, after {@link #forward}; may be repeated.
     *
     * @param starts for each network the relevance of its outputs, {@code [N, classes]}
     * @param listeners for each network who hears what arrives where
     * @param steps hears of every node of every network; may throw to stop
     */
    void back(List<float[]> starts, Pruning pruning, List<? extends RelevanceListener> listeners, StepListener steps) {
        bench.startRun();
        for (int i = 0; i < programs.size(); i++) {
            programs.get(i).start(starts.get(i), pruning, listeners.get(i));
        }
        run(back, steps);
    }

    private static void run(List<Stage> stages, StepListener steps) {
        for (Stage stage : stages) {
            stage.run();
            steps.passed(stage.node());
        }
    }

    /** The outputs of a network after {@link #forward}, {@code [N, classes]}. */
    float[] outputs(int network) {
        Trunk trunk = trunks.get(network);
        return bench.exchange().read(trunk.slot(trunk.network().output()));
    }

    /** A tensor after {@link #forward}, {@code [N, …]}. */
    INDArray activation(int network, String tensor) {
        Trunk trunk = trunks.get(network);
        return HostLayer.array(bench, trunk.slot(tensor), trunk.shape(tensor));
    }

    /** About how much memory outside of the Java heap the plan holds beside its stock, in bytes. */
    long bytes() {
        return session.bytes();
    }

    /** Frees the plan's own memory. */
    @Override
    public void close() {
        session.close();
    }
}
