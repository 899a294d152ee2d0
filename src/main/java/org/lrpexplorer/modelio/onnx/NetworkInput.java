package org.lrpexplorer.modelio.onnx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.common.VectorInput;
import org.lrpexplorer.modelio.onnx.graph.ElementTypes;
import org.lrpexplorer.modelio.onnx.graph.OnnxGraph;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.NetworkBuilder;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * Where the image enters a network.
 *
 * @param tensor the tensor that is fed
 * @param shape its shape, channels × height × width
 * @param declaredBatch the number of images that the file fixes, 1 where it is open
 * @param form how the file has that tensor where the layers have maps with their channels first
 * @param absorbed a Transpose at the very start, taken off so that the image is fed channels first
 * @param layout a layer that lays the image out as the network takes it: as a vector, or with the channels last
 * @param notes what was changed, one plain sentence each
 */
record NetworkInput(
        String tensor,
        Shape shape,
        int declaredBatch,
        TensorForm form,
        Optional<OnnxNode> absorbed,
        Optional<Node> layout,
        List<String> notes) {
    private static final List<Long> TO_CHANNELS_FIRST = List.of(0L, 3L, 1L, 2L);
    private static final List<Long> SWAPPED = List.of(0L, 2L, 1L);

    /** Grey, colour, and colour with transparency. */
    private static final Set<Integer> CHANNELS = Set.of(1, 3, 4);

    /** Fewer rows or columns are rather channels of something else. */
    private static final int SMALLEST_IMAGE = 8;

    private static final Set<String> LAY_OUT = Set.of("Transpose", "Reshape", "Flatten", "Shape", "Unsqueeze");

    /** How the file has the tensor that the image enters by. */
    enum TensorForm {
        /** As the layers have it. */
        OWN,
        /** Rows, columns, channels. */
        CHANNELS_LAST,
        /** Channels, steps. */
        SIGNAL
    }

    /**
     * Finds the one input that the nodes read beside those that are held.
     *
     * @param held the names of inputs that are layers
     * @param stated the image size that a card states, used where the file leaves it open
     * @throws Unreadable if there is not exactly one, or it cannot be an image
     */
    static NetworkInput find(OnnxGraph graph, List<OnnxNode> nodes, Set<String> held, Optional<Shape> stated) {
        Set<String> read = new HashSet<>();
        nodes.forEach(node -> read.addAll(node.inputs()));
        List<Onnx.ValueInfoProto> inputs = graph.inputs().stream()
                .filter(value -> read.contains(value.getName()) && !held.contains(value.getName()))
                .toList();
        if (inputs.size() != 1) {
            throw new Unreadable(inputs.isEmpty() ? BesideImage.independent(nodes) : BesideImage.refusal(inputs));
        }
        if (!isFloating(inputs.get(0)) && graph.inputs().size() > held.size() + 1) {
            throw new Unreadable(BesideImage.refusal(inputs.get(0).getName(), graph, nodes));
        }
        NetworkInput input = of(inputs.get(0), graph, stated);
        if (input.shape.size() > NetworkBuilder.LARGEST_INPUT) {
            throw new Unreadable(Text.of("its input of %s is too large", input.shape));
        }
        return input;
    }

    /**
     * Where an input enters that is held at a sample or at values.
     *
     * @param stated the size to take where the file leaves it open
     * @throws Unreadable if it cannot be an image
     */
    static NetworkInput held(OnnxGraph graph, String name, Optional<Shape> stated) {
        return of(graph.input(name).orElseThrow(), graph, stated);
    }

    /** Where a held vector enters, which need not be an image. */
    static NetworkInput ofVector(String name, int length) {
        return new NetworkInput(
                name, Shape.of(length), 1, TensorForm.OWN, Optional.empty(), Optional.empty(), List.of());
    }

    /** Whether the file has the channels behind rows and columns, or behind steps, where the layers have them first. */
    boolean channelsLastInFile() {
        return form == TensorForm.CHANNELS_LAST
                || absorbed.isPresent()
                || layout.filter(node -> node.layer() instanceof Rearrange).isPresent();
    }

    private static NetworkInput of(Onnx.ValueInfoProto value, OnnxGraph graph, Optional<Shape> stated) {
        String name = value.getName();
        Onnx.TypeProto.Tensor type = value.getType().getTensorType();
        if (!isFloating(value)) {
            throw new Unreadable(Text.of(
                    "its input %s takes whole numbers; export it with floating-point input", QuotedName.of(name)));
        }
        List<Onnx.TensorShapeProto.Dimension> dims = type.getShape().getDimList();
        int batch = dims.isEmpty() ? 1 : Math.max(1, extent(name, dims.get(0)).orElse(1));
        return switch (dims.size()) {
            case 4 -> image(name, dims, batch, graph, stated);
            case 3 -> signal(name, dims, batch, graph, stated);
            case 2 -> vector(name, extent(name, dims.get(1)), batch, graph, stated);
            default ->
                throw new Unreadable(Text.of(
                        "its input %s has %d dimensions; images have 4 (batch, channels, height, width), signals 3 (batch, channels, steps), features 2",
                        QuotedName.of(name), dims.size()));
        };
    }

    private static boolean isFloating(Onnx.ValueInfoProto value) {
        Onnx.TypeProto.Tensor type = value.getType().getTensorType();
        return !type.hasElemType() || ElementTypes.isFloating(type.getElemType());
    }

    private static NetworkInput image(
            String name,
            List<Onnx.TensorShapeProto.Dimension> dims,
            int batch,
            OnnxGraph graph,
            Optional<Shape> stated) {
        Optional<OnnxNode> transpose = onlyTranspose(name, graph, TO_CHANNELS_FIRST);
        boolean last = transpose.isPresent() || endsWithChannels(name, dims, graph);
        int channels = last ? 3 : 1;
        int height = last ? 1 : 2;
        Shape shape = shape(
                name,
                extent(name, dims.get(channels)).or(() -> stated.map(s -> s.dim(0))),
                extent(name, dims.get(height)).or(() -> stated.map(s -> s.dim(1))),
                extent(name, dims.get(height + 1)).or(() -> stated.map(s -> s.dim(2))));
        List<String> notes = transpose
                .map(node -> Text.of(
                        "The file takes images with the channels last; the Transpose %s in front was taken off and images are fed channels first.",
                        QuotedName.of(node.name())))
                .or(() -> last
                        ? Optional.of("The file takes images with the channels last; here they are fed channels first.")
                        : Optional.empty())
                .stream()
                .toList();
        return new NetworkInput(
                transpose.map(OnnxNode::output).orElse(name),
                shape,
                batch,
                last && transpose.isEmpty() ? TensorForm.CHANNELS_LAST : TensorForm.OWN,
                transpose,
                Optional.empty(),
                notes);
    }

    private static Optional<OnnxNode> onlyTranspose(String name, OnnxGraph graph, List<Long> order) {
        return Optional.of(graph.consumers(name))
                .filter(readers -> readers.size() == 1)
                .map(readers -> readers.get(0))
                .filter(node -> node.operator().equals("Transpose"))
                .filter(node -> node.integers("perm").filter(order::equals).isPresent());
    }

    /** Channels over one axis, fed as maps of one row; or with the channels last, if something puts them first. */
    private static NetworkInput signal(
            String name,
            List<Onnx.TensorShapeProto.Dimension> dims,
            int batch,
            OnnxGraph graph,
            Optional<Shape> stated) {
        Optional<OnnxNode> transpose = onlyTranspose(name, graph, SWAPPED);
        Optional<Integer> first = extent(name, dims.get(1));
        Optional<Integer> second = extent(name, dims.get(2));
        boolean last = transpose.isPresent()
                || (isLaidOut(name, graph) && first.orElse(Integer.MAX_VALUE) > second.orElse(Integer.MAX_VALUE));
        Shape shape = shape(
                name,
                (last ? second : first).or(() -> stated.map(s -> s.dim(0))),
                Optional.of(1),
                (last ? first : second).or(() -> stated.map(s -> s.dim(2))));
        if (!last) {
            return new NetworkInput(
                    name, shape, batch, TensorForm.SIGNAL, Optional.empty(), Optional.empty(), List.of());
        }
        List<String> notes =
                List.of("The file takes signals with the channels last; here they are fed channels first.");
        if (transpose.isPresent()) {
            return new NetworkInput(
                    transpose.get().output(), shape, batch, TensorForm.SIGNAL, transpose, Optional.empty(), notes);
        }
        Shape turned = Shape.of(shape.dim(2), 1, shape.dim(0));
        Rearrange layout = new Rearrange(
                shape,
                turned,
                Arrangement.inOrder(shape.dims()).transposed(List.of(2, 1, 0)).places());
        String signal = freeTensor(graph, name + ".signal");
        return new NetworkInput(
                signal,
                shape,
                batch,
                TensorForm.SIGNAL,
                Optional.empty(),
                Optional.of(Node.of("Transpose_" + name, layout, signal, name)),
                notes);
    }

    private static String freeTensor(OnnxGraph graph, String wish) {
        String free = wish;
        while (graph.knows(free)) {
            free += "_";
        }
        return free;
    }

    /**
     * Whether the extents are those of images in grey or colour only if the channels come last, and what reads them lays
     * them out otherwise before anything counts on where the channels are.
     */
    private static boolean endsWithChannels(String name, List<Onnx.TensorShapeProto.Dimension> dims, OnnxGraph graph) {
        return extent(name, dims.get(3)).filter(CHANNELS::contains).isPresent()
                && extent(name, dims.get(1)).orElse(SMALLEST_IMAGE) >= SMALLEST_IMAGE
                && extent(name, dims.get(2)).orElse(SMALLEST_IMAGE) >= SMALLEST_IMAGE
                && isLaidOut(name, graph);
    }

    private static boolean isLaidOut(String image, OnnxGraph graph) {
        Deque<String> open = new ArrayDeque<>(List.of(image));
        Set<String> met = new HashSet<>();
        while (!open.isEmpty()) {
            for (OnnxNode reader : graph.consumers(open.pop())) {
                if (ChannelsLast.EACH_VALUE.contains(reader.operator())) {
                    reader.outputs().stream().filter(met::add).forEach(open::push);
                } else if (!LAY_OUT.contains(reader.operator())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static NetworkInput vector(
            String name, Optional<Integer> size, int batch, OnnxGraph graph, Optional<Shape> stated) {
        int length = size.orElseThrow(() -> openSize(name));
        Shape shape = stated.filter(s -> s.size() == length).orElseGet(() -> VectorInput.shapeOf(length));
        String image = freeTensor(graph, name + ".image");
        return new NetworkInput(
                image,
                shape,
                batch,
                TensorForm.OWN,
                Optional.empty(),
                Optional.of(Node.of("Flatten_" + name, new Flatten(), image, name)),
                List.of(VectorInput.note(shape)));
    }

    @SafeVarargs
    private static Shape shape(String name, Optional<Integer>... extents) {
        int[] dims = new int[extents.length];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = extents[i].orElseThrow(() -> openSize(name));
        }
        try {
            return Shape.of(dims);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(
                    Text.of("its input %s cannot be an image: %s", QuotedName.of(name), e.getMessage()), e);
        }
    }

    private static Unreadable openSize(String name) {
        return new Unreadable(Text.of(
                "its input %s has no fixed size; export it for samples of one size, or state the size in a card",
                QuotedName.of(name)));
    }

    private static Optional<Integer> extent(String name, Onnx.TensorShapeProto.Dimension dim) {
        if (!dim.hasDimValue()) {
            return Optional.empty();
        }
        long value = dim.getDimValue();
        // Some exporters write an open extent as 0 or -1.
        if (value > Integer.MAX_VALUE || value < -1) {
            throw new Unreadable(Text.of("its input %s declares an extent of %d", QuotedName.of(name), value));
        }
        return value > 0 ? Optional.of((int) value) : Optional.empty();
    }
}
