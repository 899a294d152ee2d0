package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.onnx.graph.OnnxGraph;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.text.Text;

/**
 * What turns logits into probabilities at the end of a graph, and is taken off with all that only rearranges them.
 *
 * @param logits the tensor in front of it, or the output itself where there is nothing of the kind
 * @param functions the nodes that make probabilities, the last one first
 * @param behind the other nodes that go with them, the last one first
 */
record FinalActivations(String logits, List<OnnxNode> functions, List<OnnxNode> behind) {
    private static final String LOG_SOFTMAX = "LogSoftmax";
    private static final Set<String> FUNCTIONS = Set.of("Softmax", LOG_SOFTMAX, "Sigmoid");
    private static final Set<String> REARRANGE =
            Set.of("Identity", "Cast", "Dropout", "Flatten", "Reshape", "Squeeze", "Unsqueeze", "Transpose");
    /** They turn probabilities into their logarithms and back. */
    private static final Set<String> LOGARITHMS = Set.of("Log", "Exp");

    private static final Set<String> RESHAPES = Set.of("Flatten", "Reshape");

    private static final int CHANNELS_SEPARATE = 13;

    /** An output as it is. */
    static FinalActivations none(String output) {
        return new FinalActivations(output, List.of(), List.of());
    }

    /** What makes probabilities of an output. */
    static FinalActivations of(OnnxGraph graph, String output) {
        List<OnnxNode> functions = new ArrayList<>();
        List<OnnxNode> behind = new ArrayList<>();
        List<OnnxNode> passed = new ArrayList<>();
        Set<OnnxNode> met = new HashSet<>();
        String logits = output;
        Optional<OnnxNode> node = graph.producer(output);
        while (node.filter(n -> n.hasInput(0) && graph.producer(n.input(0)).isPresent() && met.add(n))
                .isPresent()) {
            OnnxNode last = node.get();
            if (FUNCTIONS.contains(last.operator()) && goWith(last, passed)) {
                functions.add(last);
                behind.addAll(passed);
                passed.clear();
                logits = last.input(0);
            } else if (REARRANGE.contains(last.operator()) || LOGARITHMS.contains(last.operator())) {
                passed.add(last);
            } else {
                break;
            }
            node = graph.producer(last.input(0));
        }
        return new FinalActivations(logits, functions, behind);
    }

    /** Whether nodes behind a function do no more than lay its values out, or take or undo its logarithm. */
    private static boolean goWith(OnnxNode function, List<OnnxNode> behind) {
        List<String> logarithms = behind.stream()
                .map(OnnxNode::operator)
                .filter(LOGARITHMS::contains)
                .toList();
        String fitting = function.operator().equals(LOG_SOFTMAX) ? "Exp" : "Log";
        return (logarithms.isEmpty() || logarithms.equals(List.of(fitting))) && keepsOrder(behind);
    }

    /** Classes stay in their order, unless a Reshape has made several dimensions of them that a Transpose exchanges. */
    private static boolean keepsOrder(List<OnnxNode> lastFirst) {
        boolean transposed = false;
        for (OnnxNode node : lastFirst) {
            if (node.operator().equals("Transpose")) {
                transposed = true;
                List<Long> order = node.integers("perm").orElse(List.of());
                if (order.isEmpty() || order.get(0) != 0) {
                    return false;
                }
            } else if (transposed && node.operator().equals("Reshape")) {
                return false;
            }
        }
        return true;
    }

    /** Whether what goes with the functions leaves the positions of maps as they are, so that it can be taken off there, too. */
    boolean keepsPositions() {
        return behind.stream().map(OnnxNode::operator).noneMatch(RESHAPES::contains);
    }

    /**
     * The dimension of the logits that a softmax goes over; empty where nothing was taken off, or what was has none.
     *
     * @param extents those of the logits as the file has them
     */
    OptionalInt classAxis(long[] extents, long operatorSet) {
        if (functions.isEmpty()) {
            return OptionalInt.empty();
        }
        OnnxNode first = functions.get(functions.size() - 1);
        long axis = axis(first, extents.length, operatorSet);
        boolean one = operatorSet >= CHANNELS_SEPARATE || axis == extents.length - 1;
        return first.operator().equals("Sigmoid") || !one || axis < 0 || axis >= extents.length
                ? OptionalInt.empty()
                : OptionalInt.of((int) axis);
    }

    /** The orders of dimensions that are taken off with the functions, the first one first. */
    List<List<Integer>> transposes() {
        List<List<Integer>> orders = new ArrayList<>();
        behind.stream()
                .filter(node -> node.operator().equals("Transpose"))
                .map(node -> Rearrangements.order(
                        node, node.integers("perm").orElse(List.of()).size()))
                .forEach(order -> orders.add(0, order));
        return orders;
    }

    private static long axis(OnnxNode softmax, int rank, long operatorSet) {
        long stated = softmax.integer("axis", operatorSet < CHANNELS_SEPARATE ? 1 : -1);
        return stated < 0 ? stated + rank : stated;
    }

    /** A sentence on what is taken off; empty where nothing is. */
    Optional<String> note() {
        if (functions.isEmpty()) {
            return Optional.empty();
        }
        List<String> all = Stream.concat(functions.stream(), behind.stream())
                .map(FinalActivations::named)
                .toList();
        String rest = all.stream().skip(1).collect(Collectors.joining(", "));
        return Optional.of(Text.of(
                "The final %s was taken off%s: the explanation starts at the logits in front of it.",
                all.get(0), rest.isEmpty() ? "" : " together with " + rest));
    }

    private static String named(OnnxNode node) {
        return Text.of("%s %s", node.operator(), QuotedName.of(node.name()));
    }

    /**
     * How the logits become probabilities; empty where nothing was taken off.
     *
     * @param extents those of the logits as the file has them, the number of images first
     * @param classes how many logits there are
     * @param notes gets a sentence where what was taken off makes no probabilities of classes
     */
    Optional<OutputMeaning> meaning(long[] extents, int classes, long operatorSet, List<String> notes) {
        if (functions.isEmpty()) {
            return Optional.empty();
        }
        OnnxNode first = functions.get(functions.size() - 1);
        Optional<String> fault =
                first.operator().equals("Sigmoid") ? Optional.empty() : axisFault(first, extents, classes, operatorSet);
        // The softmax of a log-softmax is the softmax itself.
        boolean one =
                functions.stream().skip(1).allMatch(node -> node.operator().equals(LOG_SOFTMAX))
                        && !(functions.size() > 1 && functions.get(0).operator().equals("Sigmoid"));
        fault = fault.or(() -> one ? Optional.empty() : Optional.of("The file applies one such function to another"));
        fault.ifPresent(sentence -> notes.add(sentence + ": no probabilities are shown."));
        return Optional.of(
                fault.isPresent()
                        ? OutputMeaning.NONE
                        : first.operator().equals("Sigmoid") ? OutputMeaning.SIGMOID : OutputMeaning.SOFTMAX);
    }

    private static Optional<String> axisFault(OnnxNode softmax, long[] extents, int classes, long operatorSet) {
        long stated = softmax.integer("axis", operatorSet < CHANNELS_SEPARATE ? 1 : -1);
        long axis = axis(softmax, extents.length, operatorSet);
        if (axis < 0 || axis >= extents.length) {
            throw softmax.problem(Text.of("names dimension %d of %d", stated, extents.length));
        }
        if (axis == 0) {
            return Optional.of(Text.of(
                    "%s runs over the images of a batch, not over the classes of one (axis %d)",
                    named(softmax), stated));
        }
        // Before operator set 13 a Softmax went over all dimensions from the axis on.
        long over = extents[(int) axis];
        for (int i = (int) axis + 1; i < extents.length && operatorSet < CHANNELS_SEPARATE; i++) {
            over *= extents[i];
        }
        if (over == classes && classes > 1) {
            return Optional.empty();
        }
        return Optional.of(
                over > classes && classes > 1
                        ? Text.of("%s runs over all positions at once (axis %d)", named(softmax), stated)
                        : Text.of(
                                "%s runs over %d of %d outputs (axis %d), so that its values do not depend on the image",
                                named(softmax), over, classes, stated));
    }
}
