package org.lrpexplorer.modelio.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.common.ArrangingLayers;
import org.lrpexplorer.modelio.common.PendingTensors;
import org.lrpexplorer.modelio.common.PendingTensors.Pending;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.tensor.Origins;
import org.lrpexplorer.tensor.Shape;

/** Tensors that the file lays out anew, and the layers that they become where something reads them as maps or vectors. */
final class ArrangedTensors {
    private static final Set<String> LAY_OUT = Set.of("Reshape", "Transpose", "Squeeze", "Unsqueeze", "Flatten");

    private final Conversion c;
    private final PendingTensors<Target> pending = new PendingTensors<>();

    ArrangedTensors(Conversion conversion) {
        this.c = conversion;
    }

    /** What writes a tensor: a node, and what its layer is called behind the node's name. */
    private record Target(OnnxNode node, String suffix) {}

    /** Whether a tensor only rearranges another and has no layer as yet. */
    boolean isPending(String tensor) {
        return pending.find(tensor).isPresent();
    }

    /** The tensor of a layer that a tensor rearranges; itself if it has a layer. */
    String base(String tensor) {
        return pending.find(tensor).map(Pending::base).orElse(tensor);
    }

    /** Whether a pending tensor has the extents of maps or of a vector of each image. */
    boolean isOfLayers(String tensor) {
        return pending.find(tensor)
                .filter(found -> isOfLayers(found.arrangement()))
                .isPresent();
    }

    private boolean isOfLayers(Arrangement arrangement) {
        return (arrangement.rank() == 2 || arrangement.rank() == 4)
                && arrangement.extents().get(0) == c.declaredBatch();
    }

    /** How the file has a tensor, its images first; this asks for no layer. */
    Arrangement of(String tensor) {
        return pending.find(tensor).map(Pending::arrangement).orElseGet(() -> {
            Shape shape = c.requireShape(tensor);
            Arrangement own = Arrangement.inOrder(dims(shape.batched(c.declaredBatch())));
            return c.layouts().isChannelsLast(tensor)
                    ? own.transposed(List.of(0, 2, 3, 1))
                    : own.reshaped(dims(c.layouts().extents(tensor, shape)));
        });
    }

    private static List<Integer> dims(long[] extents) {
        return Arrays.stream(extents).mapToObj(Math::toIntExact).toList();
    }

    /** Says that a node does no more to a tensor than arrange it so. */
    void put(OnnxNode node, String tensor, Arrangement arrangement) {
        put(node, "", node.output(), tensor, arrangement);
    }

    /**
     * Says that one of the tensors of a node is no more than another arranged so.
     *
     * @param suffix what its layer is called behind the node's name
     * @param output the tensor that the node writes
     */
    void put(OnnxNode node, String suffix, String output, String tensor, Arrangement arrangement) {
        String base = pending.find(tensor).map(Pending::base).orElse(tensor);
        pending.put(output, new Pending<>(base, arrangement, new Target(node, suffix)));
    }

    /**
     * Gives a tensor its layer, if it has none as yet.
     *
     * @throws Unsupported if it is neither maps nor a vector of each image
     */
    void settle(String tensor) {
        pending.take(tensor).ifPresent(found -> {
            Arrangement arrangement = found.arrangement();
            boolean signal = isSignal(arrangement) && c.isWantedAsSignal(tensor);
            Shape shape = signal ? ofSignal(arrangement) : shape(arrangement);
            OnnxNode node = found.source().node();
            Step step = step(found.base(), arrangement, shape);
            String suffix = found.source().suffix();
            if (suffix.isEmpty()) {
                c.layer(node, step.layer(), List.of(step.from()), tensor);
            } else {
                c.extraLayer(node, suffix, step.layer(), step.from(), tensor);
            }
            if (signal) {
                c.layouts().markSignal(tensor);
            } else if (!dims(shape.batched(c.declaredBatch())).equals(arrangement.extents())) {
                c.layouts()
                        .view(
                                tensor,
                                arrangement.extents().stream()
                                        .mapToLong(Integer::longValue)
                                        .toArray());
            }
        });
    }

    /** Gives a tensor its layer, if it has none as yet and is a signal. */
    void settleSignal(String tensor) {
        if (pending.find(tensor).filter(found -> isSignal(found.arrangement())).isPresent()
                && c.isWantedAsSignal(tensor)) {
            settle(tensor);
        }
    }

    private boolean isSignal(Arrangement arrangement) {
        return arrangement.rank() == 3 && arrangement.extents().get(0) == c.declaredBatch();
    }

    private static Shape ofSignal(Arrangement arrangement) {
        List<Integer> extents = arrangement.extents();
        return new Shape(Signals.overOneRow(extents.subList(1, extents.size()), 1));
    }

    /** A tensor as one vector of each image, in the order of an arrangement of it, under a name of its own. */
    String vector(OnnxNode node, String suffix, String tensor, Arrangement arrangement) {
        String base = pending.find(tensor).map(Pending::base).orElse(tensor);
        String vector = c.freeTensor(node.output() + suffix);
        Step step = step(base, arrangement, Shape.of(arrangement.size() / c.declaredBatch()));
        c.extraLayer(node, suffix, step.layer(), step.from(), vector);
        return vector;
    }

    /**
     * The maps of an arrangement of a tensor {@code [images, channels, rows, columns]}.
     *
     * @param name what the layer that writes them is called
     * @param output the tensor that it writes
     * @return that tensor, or the one that has these maps already
     * @throws Unsupported if values move between images
     */
    String maps(String name, String tensor, Arrangement arrangement, String output) {
        String base = pending.find(tensor).map(Pending::base).orElse(tensor);
        List<Integer> extents = arrangement.extents();
        Step step = step(base, arrangement, new Shape(extents.subList(1, extents.size())));
        if (step.layer() instanceof Identity) {
            return step.from();
        }
        c.layers().append(Node.of(c.layers().freeName(name), step.layer(), step.from(), output));
        return output;
    }

    /** Maps or vectors as they are; what has other extents than these is one vector of each image. */
    private Shape shape(Arrangement arrangement) {
        List<Integer> extents = arrangement.extents();
        boolean images = arrangement.rank() > 0 && extents.get(0) == c.declaredBatch();
        if (!images && c.declaredBatch() > 1) {
            throw new Unsupported("it reads values laid out as " + arrangement + ", whose images do not come first");
        }
        return isOfLayers(arrangement)
                ? new Shape(extents.subList(1, extents.size()))
                : Shape.of(arrangement.size() / c.declaredBatch());
    }

    /** A layer and the tensor that it reads. */
    private record Step(Layer layer, String from) {}

    /** The layer that arranges a tensor so; what has laid it out before is part of it. */
    private Step step(String base, Arrangement arrangement, Shape shape) {
        String from = base;
        Shape before = c.requireShape(from);
        Origins places = ofOneImage(arrangement, before.size());
        Optional<Node> earlier = laidOut(from);
        while (earlier.isPresent()) {
            from = earlier.get().input();
            before = c.requireShape(from);
            places = ArrangingLayers.placesOf(earlier.get().layer(), before).then(places);
            earlier = laidOut(from);
        }
        Layer layer = ArrangingLayers.of(before, shape, places);
        if (layer instanceof Rearrange) {
            pending.charge(places.size());
        }
        return new Step(layer, from);
    }

    /** The layer that writes a tensor, if a node of the file has it for no more than laying values out. */
    private Optional<Node> laidOut(String tensor) {
        return c.layers()
                .producer(tensor)
                .filter(node -> ArrangingLayers.isOne(node.layer()))
                .filter(node -> c.graph()
                        .producer(tensor)
                        .map(own -> LAY_OUT.contains(own.operator()))
                        .orElseGet(() -> c.graph().input(tensor).isPresent()));
    }

    /** The places within each image, which have to be the same in all that the file declares. */
    private Origins ofOneImage(Arrangement arrangement, int size) {
        Origins all = arrangement.places();
        int images = c.declaredBatch();
        int each = all.size() / images;
        int[] places = new int[each];
        for (int i = 0; i < all.size(); i++) {
            int image = i / each;
            int place = all.of(i) - image * size;
            if (image == 0) {
                places[i] = place;
            }
            if (place < 0 || place >= size || places[i % each] != place) {
                throw new Unsupported("it moves values from one image to another");
            }
        }
        return Origins.of(size, places);
    }
}
