package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.engine.Checkpoint;
import org.lrpexplorer.engine.EngineTask;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Rule;

/**
 * The two samples that were explained last, so that when the rules of some layers change, relevance above them is not
 * computed anew: one that a person looks at, and another that was explained since. Explanations of more than 64 MiB in all,
 * and those of batches, are not kept.
 */
final class LastExplanations {

    private static final long MOST_BYTES = 64L << 20;

    private final List<Network> networks;
    private List<Known> last = List.of();

    LastExplanations(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /**
     * What is known of a sample.
     *
     * @param task the sample and the rules of each network
     * @param request what was explained and how
     * @param checkpoints from the outputs down
     * @param explanations by each network
     * @param bytes about how much memory these hold
     */
    record Known(
            EngineTask task,
            Request request,
            List<Checkpoint> checkpoints,
            List<Explanation> explanations,
            long bytes) {

        /** What is known, its memory counted once: each explanation that follows asks how much it is. */
        Known(EngineTask task, Request request, List<Checkpoint> checkpoints, List<Explanation> explanations) {
            this(
                    task,
                    request,
                    checkpoints,
                    explanations,
                    explanations.stream().mapToLong(Explanation::bytes).sum());
        }

        private boolean isOf(float[] input, Request other) {
            return request.target().equals(other.target())
                    && request.start() == other.start()
                    && request.pruning().equals(other.pruning())
                    && request.detail() == other.detail()
                    && Arrays.equals(task.batch(), input);
        }

        /** Its checkpoints as far as one of them, and those that a run has kept from there on. */
        List<Checkpoint> followedBy(Checkpoint from, List<Checkpoint> further) {
            List<Checkpoint> all = new ArrayList<>(checkpoints.subList(0, checkpoints.indexOf(from) + 1));
            all.addAll(further);
            return all;
        }
    }

    /**
     * A place where the relevance of an input can go on, with what is known above it.
     *
     * @param checkpoint where
     * @param known what the checkpoint is of
     */
    record Start(Checkpoint checkpoint, Known known) {}

    /** The lowest place above which a request means what the last one did; empty if it has to begin at the outputs. */
    Optional<Start> start(EngineTask task, Request request) {
        Optional<Known> sample = known().stream()
                .filter(known -> known.isOf(task.batch(), request))
                .findFirst();
        return sample.flatMap(known -> {
            List<Set<String>> changed = IntStream.range(0, networks.size())
                    .mapToObj(i -> changed(
                            networks.get(i), known, request, task.rules().get(i), i))
                    .toList();
            return known.checkpoints.stream()
                    .filter(checkpoint -> checkpoint.cut().isAbove(changed))
                    .reduce((above, below) -> below)
                    .map(checkpoint -> new Start(checkpoint, known));
        });
    }

    /** The nodes with another rule, and those at which another part is kept. */
    private static Set<String> changed(
            Network network, Known known, Request request, Map<String, Rule> rules, int index) {
        Set<String> changed = new HashSet<>();
        rules.forEach((node, rule) -> {
            if (!rule.equals(known.task.rules().get(index).get(node))) {
                changed.add(node);
            }
        });
        Optional<String> before = inFull(network, known.request);
        Optional<String> now = inFull(network, request);
        if (!before.equals(now)) {
            Stream.concat(before.stream(), now.stream())
                    .flatMap(tensor ->
                            Stream.concat(network.producer(tensor).stream(), network.consumers(tensor).stream()))
                    .map(Node::name)
                    .forEach(changed::add);
        }
        return changed;
    }

    /** The tensor of which a request keeps more than of others. */
    private static Optional<String> inFull(Network network, Request request) {
        return request.detail() == Detail.TENSORS
                ? Optional.empty()
                : request.condition().map(condition -> Condition.tensorAt(network, condition.node()));
    }

    private synchronized List<Known> known() {
        return last;
    }

    /** Keeps what is known of the sample that was explained now, and of the one before if there is room. */
    synchronized void keep(Known known) {
        Stream<Known> others = last.stream()
                .filter(other -> !Arrays.equals(other.task.batch(), known.task.batch()))
                .limit(1);
        long bytes = known.bytes();
        last = Stream.concat(Stream.of(known), others.filter(other -> bytes + other.bytes() <= MOST_BYTES))
                .filter(each -> bytes <= MOST_BYTES)
                .toList();
    }
}
