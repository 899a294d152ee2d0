package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.common.OutputArrangement;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.NetworkEnd;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** The output of a graph as a network has it: one vector of classes, or maps of them. */
final class ExplainedOutput {
    private static final int CHANNELS = 1;
    private static final int CHANNELS_LAST = 3;

    private final Conversion c;
    private final String tensor;
    private final Arrangement inFile;
    private final List<List<Integer>> behind;
    private final Arrangement arrangement;
    private final boolean isRowsOfOneValue;

    /**
     * An output whose nodes have been read.
     *
     * @param behind the orders of dimensions that follow what is taken off behind it, the first one first
     * @throws Unreadable if it does not depend on the image, or is neither a vector nor maps of each image
     */
    ExplainedOutput(Conversion conversion, String tensor, List<List<Integer>> behind) {
        this.c = conversion;
        this.tensor = tensor;
        if (c.layers().shapeOf(tensor).isEmpty() && !c.arranged().isPending(tensor)) {
            throw new Unreadable(Text.of("its output %s does not depend on the image", QuotedName.of(tensor)));
        }
        this.inFile = c.arranged().of(tensor);
        this.behind =
                behind.stream().filter(order -> order.size() == inFile.rank()).toList();
        this.arrangement = ofImages(turned());
        this.isRowsOfOneValue = RowsOfOneValue.are(arrangement.extents(), conversion, tensor);
        if (isVector()) {
            explainable(() -> {
                c.arranged().settle(tensor);
                return tensor;
            });
        }
    }

    private Arrangement turned() {
        Arrangement turned = inFile;
        for (List<Integer> order : behind) {
            turned = turned.transposed(order);
        }
        return turned;
    }

    /** With the number of images in front, if the file declares one image and leaves it out. */
    private Arrangement ofImages(Arrangement own) {
        List<Integer> extents = own.extents();
        if (c.declaredBatch() > 1 || (!extents.isEmpty() && extents.get(0) == 1)) {
            return own;
        }
        List<Integer> all = new ArrayList<>(List.of(1));
        all.addAll(extents);
        return own.reshaped(all);
    }

    /** Whether there is but one dimension of values for each image. */
    boolean isVector() {
        return !isRowsOfOneValue
                && arrangement.extents().stream()
                                .skip(1)
                                .filter(extent -> extent != 1)
                                .count()
                        <= 1;
    }

    /** The extents as the file has them. */
    long[] extents() {
        return inFile.extents().stream().mapToLong(Integer::longValue).toArray();
    }

    /**
     * How many classes there are.
     *
     * @param softmax the dimension, as the file has them, that a softmax behind it goes over, if there is one
     */
    int classes(OptionalInt softmax) {
        if (isVector()) {
            return c.requireShape(tensor).size();
        }
        int axis = areMaps(softmax) ? channels() : arranged(softmax).classAxis();
        return arrangement.extents().get(axis);
    }

    /** What makes probabilities at the end, where the file writes it in parts, so that it is recognised only now. */
    Optional<Node> probabilitiesInParts() {
        if (!isVector()) {
            return c.layers().producer(tensor).filter(node -> NetworkEnd.meaningOf(node.layer())
                    .isPresent());
        }
        return NetworkEnd.lastComputation(tensor, c.layers()::producer)
                .filter(node -> NetworkEnd.meaningOf(node.layer()).isPresent())
                .filter(node -> c.requireShape(node.output()).hasOnePosition());
    }

    /**
     * The tensor that the network ends with; where values stand in other places than those of a vector or of maps, a layer
     * puts them there.
     *
     * @param softmax as in {@link #classes}
     * @throws Unreadable if they move between images
     */
    String inNetwork(OptionalInt softmax) {
        if (isVector()) {
            return flat();
        }
        return areMaps(softmax)
                ? tensor
                : explainable(() -> {
                    Arrangement maps = arranged(softmax).maps();
                    return c.arranged().maps("arrange_output", tensor, maps, c.freeTensor(tensor + ".maps"));
                });
    }

    private OutputArrangement arranged(OptionalInt softmax) {
        int images = arrangement.rank() - inFile.rank();
        OptionalInt axis = softmax.stream()
                .map(stated -> images + turned(stated))
                .filter(place -> place > 0)
                .findFirst();
        return OutputArrangement.of(arrangement, axis, c.image());
    }

    private int turned(int axis) {
        int place = axis;
        for (List<Integer> order : behind) {
            place = order.indexOf(place);
        }
        return place;
    }

    /** Whether a layer has written it as maps whose channels are the classes. */
    private boolean areMaps(OptionalInt softmax) {
        return behind.isEmpty()
                && !c.arranged().isPending(tensor)
                && !c.layouts().isView(tensor)
                && c.requireShape(tensor).isMap()
                && softmax.orElse(channels()) == channels();
    }

    private int channels() {
        return c.layouts().isChannelsLast(tensor) ? CHANNELS_LAST : CHANNELS;
    }

    /** The logits as a vector; a network that ends with 1×1 maps gets a Flatten behind it. */
    private String flat() {
        Shape shape = c.requireShape(tensor);
        if (shape.rank() == 1) {
            return tensor;
        }
        String flat = c.freeTensor(tensor + ".flat");
        c.layers().append(Node.of(c.layers().freeName("flatten_output"), new Flatten(), tensor, flat));
        return flat;
    }

    private String explainable(Supplier<String> step) {
        try {
            return step.get();
        } catch (Unsupported e) {
            throw new Unreadable(
                    Text.of("its output %s cannot be explained: %s", QuotedName.of(tensor), e.getMessage()), e);
        }
    }
}
