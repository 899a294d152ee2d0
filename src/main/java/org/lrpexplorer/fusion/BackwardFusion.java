package org.lrpexplorer.fusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.ChannelWise;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Moves a BatchNorm into the linear layers before it. Everything on the way must be read by nothing else; layers that only
 * reshape or join are passed, pools only where {@link Placement#A_THROUGH_POOL} is allowed. The node next to the BatchNorm
 * then writes the BatchNorm's tensor. One attempt, one instance.
 */
final class BackwardFusion {
    private final Stage stage;
    private final Network network;
    private final Set<Placement> allowed;
    private final Map<String, Node> rewritten = new HashMap<>();
    private final List<FusionDestination> into = new ArrayList<>();
    private final Map<String, INDArray> shifts = new HashMap<>();

    private BackwardFusion(Stage stage, Set<Placement> allowed) {
        this.stage = stage;
        this.network = stage.network();
        this.allowed = allowed;
    }

    /** Tries to move one BatchNorm backward in the ways allowed. */
    static Attempt attempt(Stage stage, Node norm, Set<Placement> allowed) {
        return new BackwardFusion(stage, allowed).run(norm);
    }

    private Attempt run(Node norm) {
        Affine affine = Affine.of((BatchNorm) norm.layer(), network.shapeOf(norm.input()));
        Optional<String> obstacle = ascend(norm.input(), norm, affine, Placement.A);
        if (obstacle.isPresent()) {
            return Attempt.blocked(obstacle.get());
        }
        Node last = rewritten.remove(norm.input());
        Set<String> changed = new HashSet<>(rewritten.keySet());
        rewritten.put(norm.input(), new Node(last.name(), last.layer(), last.inputs(), norm.output()));
        return Attempt.done(stage.without(norm, List.of(), List.copyOf(rewritten.values()), shifts, changed), into);
    }

    /** Makes what writes a tensor apply a map to it as well; says what stands in the way, if anything. */
    private Optional<String> ascend(String tensor, Node reader, Affine wanted, Placement placement) {
        Optional<Node> producer = network.producer(tensor);
        if (producer.isEmpty()) {
            return Optional.of("it stands on the network's input");
        }
        Node before = producer.get();
        LayerKind kind = before.layer().kind();
        boolean pool = kind == LayerKind.MAX_POOL || kind == LayerKind.AVERAGE_POOL;
        boolean passable = kind == LayerKind.RESHAPE
                || kind == LayerKind.CONCAT
                || (pool && allowed.contains(Placement.A_THROUGH_POOL));
        if (!kind.linear() && !passable) {
            return Optional.of(Text.of("%s '%s' comes before it", kind.label(), before.name()));
        }
        Optional<Node> other = otherReader(tensor, reader);
        if (other.isPresent()) {
            return Optional.of(Text.of(
                    "'%s' before it is also read by '%s'",
                    before.name(), other.get().name()));
        }
        if (rewritten.containsKey(tensor)) {
            return Optional.of(Text.of("'%s' before it is read twice", before.name()));
        }
        return kind.linear()
                ? absorb(before, wanted, placement)
                : pass(before, wanted, pool ? Placement.A_THROUGH_POOL : placement);
    }

    private Optional<Node> otherReader(String tensor, Node reader) {
        return network.consumers(tensor).stream()
                .filter(n -> !n.name().equals(reader.name()))
                .findFirst();
    }

    private Optional<String> absorb(Node linear, Affine wanted, Placement placement) {
        if (!allowed.contains(placement)) {
            return Optional.of(Text.of("placement %s was left out", placement.label()));
        }
        Absorption absorbed = stage.absorption(linear).after(wanted);
        rewritten.put(linear.output(), linear.withLayer(absorbed.layer()));
        shifts.put(linear.name(), absorbed.shiftAsBias());
        into.add(new FusionDestination(linear.name(), placement));
        return Optional.empty();
    }

    private Optional<String> pass(Node node, Affine wanted, Placement placement) {
        ChannelWise layer = (ChannelWise) node.layer();
        List<Shape> shapes = node.inputs().stream().map(network::shapeOf).toList();
        int[] origins = layer.channelOrigins(shapes);
        List<Affine> inputs = beforeLayer(wanted, layer.channelDestinations(shapes), shapes);
        Optional<Affine> reached = Affine.behind(layer, inputs);
        if (reached.filter(map -> scalesLike(map, wanted, origins)).isEmpty()) {
            return Optional.of(Text.of("'%s' before it lays channels together", node.name()));
        }
        if (!layer.linearPart().equals(layer) || !reached.get().shiftsLike(wanted)) {
            return Optional.of(Text.of("the padding of '%s' before it would change its shift", node.name()));
        }
        rewritten.put(node.output(), node.withLayer(layer.under(Affine.scales(inputs))));
        for (int i = 0; i < inputs.size(); i++) {
            Optional<String> obstacle = ascend(node.inputs().get(i), node, inputs.get(i), placement);
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        return Optional.empty();
    }

    /** The maps of a layer's inputs that give its output the wanted one, if any do: each channel's goes where it came from. */
    private static List<Affine> beforeLayer(Affine wanted, int[] destinations, List<Shape> shapes) {
        double[] wantedScale = Buffers.doubles(wanted.scale());
        double[] wantedShift = Buffers.doubles(Affine.perChannel(wanted.shift()));
        double[] scale = new double[destinations.length];
        double[] shift = new double[destinations.length];
        Arrays.fill(scale, 1);
        for (int i = 0; i < destinations.length; i++) {
            if (destinations[i] != ChannelWise.NO_ORIGIN) {
                scale[i] = wantedScale[destinations[i]];
                shift[i] = wantedShift[destinations[i]];
            }
        }
        List<Affine> inputs = new ArrayList<>();
        int first = 0;
        for (Shape shape : shapes) {
            int behind = first + shape.dim(0);
            inputs.add(Affine.uniform(
                    Arrays.copyOfRange(scale, first, behind), Arrays.copyOfRange(shift, first, behind), shape));
            first = behind;
        }
        return inputs;
    }

    private static boolean scalesLike(Affine reached, Affine wanted, int[] origins) {
        double[] s = Buffers.doubles(reached.scale());
        double[] expected = Buffers.doubles(wanted.scale());
        for (int o = 0; o < origins.length; o++) {
            // A channel without origin holds zeros, which no scale changes.
            if (origins[o] != ChannelWise.NO_ORIGIN && s[o] != expected[o]) {
                return false;
            }
        }
        return true;
    }
}
