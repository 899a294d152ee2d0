package org.lrpexplorer.engine.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.ChannelNorm;
import org.lrpexplorer.network.Clip;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Gate;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.GroupNorm;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.network.Threshold;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.Pool;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Session;
import org.lrpexplorer.tensor.onednn.Tensor;

/** How each kind of layer becomes forward instructions. Others are run by their definition, see {@link HostLayer}. */
final class LayerCompiler {

    private final ForwardProgram program;
    private final PlanBuilder builder;
    private final Map<Class<?>, BiFunction<Node, Layer, Optional<List<Runnable>>>> compilers = new HashMap<>();

    LayerCompiler(ForwardProgram program) {
        this.program = program;
        this.builder = program.builder();
        register(Conv2d.class, this::linear);
        register(Dense.class, this::linear);
        register(BatchNorm.class, this::affine);
        register(Relu.class, (node, layer) -> clip(node, 0, Float.POSITIVE_INFINITY));
        register(Clip.class, (node, layer) -> clip(node, layer.low(), layer.high()));
        register(Threshold.class, this::bounded);
        register(MaxPool.class, this::maximum);
        register(AvgPool.class, (node, layer) -> average(node, layer.window(), layer.countPad()));
        register(GlobalAvgPool.class, (node, layer) -> average(node, whole(node), false));
        register(Flatten.class, this::flat);
        register(Rearrange.class, this::rearranged);
        register(Identity.class, (node, layer) -> alias(node));
        register(Add.class, (node, layer) -> sum(node));
        register(Concat.class, (node, layer) -> joined(node));
        GateCompiler gates = new GateCompiler(program);
        register(Pointwise.class, gates::function);
        register(Gate.class, (node, layer) -> gates.gated(node));
        register(GroupNorm.class, (node, layer) -> new GroupNorms(program, layer).compile(node));
        register(ChannelNorm.class, (node, layer) -> new ChannelNorms(program, layer).compile(node));
    }

    private <L extends Layer> void register(Class<L> type, BiFunction<Node, L, Optional<List<Runnable>>> compiler) {
        compilers.put(type, (node, layer) -> compiler.apply(node, type.cast(layer)));
    }

    /** The instructions for a node and those behind it that it merges. */
    List<Runnable> compile(Node node) {
        return Optional.ofNullable(compilers.get(node.layer().getClass()))
                .flatMap(compiler -> compiler.apply(node, node.layer()))
                .orElseGet(() -> HostLayer.compile(program, node));
    }

    private Optional<List<Runnable>> linear(Node node, LinearLayer layer) {
        Extents output = Extents.of(program.shape(node.output()));
        return LinearKernels.of(builder, layer, program.extents(node.input()), output)
                .map(kernel -> new LinearChain(program, node, kernel).compile());
    }

    private Optional<List<Runnable>> affine(Node node, BatchNorm layer) {
        MemorySlot x = program.slot(node.input());
        MemorySlot y = builder.temporary(x.extents(), relu(node).isPresent());
        Session session = builder.session();
        PostOps shift = PostOps.none().with(Binary.ADD, channelwise(x.extents(), Buffers.floats(layer.shift())));
        PostOps all = relu(node).isPresent() ? shift.relu() : shift;
        Tensor scale = channelwise(x.extents(), Buffers.floats(layer.scale()));
        return Optional.of(List.of(Elementwise.of(
                session, Binary.MULTIPLY, builder.lines(x), scale, builder.lines(y), finish(node, y, all))));
    }

    /** One number for each channel, or for each value of flattened maps, line by line. */
    private Tensor channelwise(Extents extents, float[] values) {
        return values.length == extents.channels()
                ? builder.perChannelOfLine(extents, values)
                : builder.lines(builder.repeated(extents, values));
    }

    private Optional<Node> relu(Node node) {
        return program.onlyReader(node, Relu.class);
    }

    /** Merges the ReLU that follows, if only that reads the node, and says where the result lies. */
    private PostOps finish(Node node, MemorySlot y, PostOps postOps) {
        Optional<Node> behind = relu(node);
        behind.ifPresent(last -> program.merge(node, last));
        program.put(behind.orElse(node).output(), y);
        return postOps;
    }

    private Optional<List<Runnable>> clip(Node node, double low, double high) {
        MemorySlot x = program.slot(node.input());
        MemorySlot y = builder.temporary(x.extents(), low >= 0);
        program.put(node.output(), y);
        return Optional.of(List.of(Elementwise.clip(builder.session(), x.matrix(), low, high, y.matrix())));
    }

    private Optional<List<Runnable>> bounded(Node node, Threshold layer) {
        MemorySlot x = program.slot(node.input());
        float[] low = Buffers.floats(layer.low());
        MemorySlot y = builder.temporary(x.extents(), allAtLeast(0, low));
        program.put(node.output(), y);
        Tensor high = channelwise(x.extents(), Buffers.floats(layer.high()));
        return Optional.of(List.of(Elementwise.of(
                builder.session(),
                Binary.LARGER,
                builder.lines(x),
                channelwise(x.extents(), low),
                builder.lines(y),
                PostOps.none().with(Binary.SMALLER, high))));
    }

    private static boolean allAtLeast(float bound, float[] values) {
        for (float value : values) {
            if (value < bound) {
                return false;
            }
        }
        return true;
    }

    /** Flattened maps lie in another order than their neighbours, so they are joined by definition. */
    private Optional<List<Runnable>> joined(Node node) {
        List<MemorySlot> parts = node.inputs().stream().map(program::slot).toList();
        boolean plain = node.inputs().stream()
                .allMatch(input -> program.extents(input).equals(Extents.of(program.shape(input))));
        if (!plain) {
            return Optional.empty();
        }
        boolean nonNegative = parts.stream().allMatch(MemorySlot::nonNegative);
        MemorySlot y = builder.temporary(Extents.of(program.shape(node.output())), nonNegative);
        program.put(node.output(), y);
        return Optional.of(new ChannelParts(builder, y).join(parts));
    }

    private Optional<List<Runnable>> maximum(Node node, MaxPool layer) {
        if (!poolable(node, layer.window())) {
            return Optional.empty();
        }
        MemorySlot x = program.slot(node.input());
        MemorySlot y = builder.temporary(Extents.of(program.shape(node.output())), x.nonNegative());
        program.put(node.output(), y);
        if (layer.channelSign().isEmpty()) {
            Pool pool = maximum(node, layer, x, y);
            return Optional.of(List.of(pool.execution()));
        }
        Tensor sign =
                builder.perChannel(signs(Buffers.floats(layer.channelSign().get())));
        MemorySlot flipped = builder.temporary(x.extents());
        Pool pool = maximum(node, layer, flipped, y);
        List<Runnable> steps = List.of(
                Elementwise.of(builder.session(), Binary.MULTIPLY, x.matrix(), sign, flipped.matrix(), PostOps.none()),
                pool.execution(),
                Elementwise.of(builder.session(), Binary.MULTIPLY, y.matrix(), sign, y.matrix(), PostOps.none()));
        builder.release(flipped);
        return Optional.of(steps);
    }

    /** A pass back to the winners reads the layer's output, too: without one, nobody asks where they are. */
    private Pool maximum(Node node, MaxPool layer, MemorySlot x, MemorySlot y) {
        boolean goesBack = program.needed().contains(node.output());
        Pool pool = Pool.max(builder.session(), layer.window(), x.tensor(), y.tensor(), goesBack);
        program.put(node.output(), pool);
        return pool;
    }

    /** oneDNN's fast pooling knows no dilation, no padding as wide as the window, and no window over padding alone. */
    private boolean poolable(Node node, Window w) {
        Extents x = program.extents(node.input());
        Extents y = Extents.of(program.shape(node.output()));
        return w.dilationH() == 1
                && w.dilationW() == 1
                && Math.max(w.padTop(), w.padBottom()) < w.kernelH()
                && Math.max(w.padLeft(), w.padRight()) < w.kernelW()
                && (y.height() - 1) * w.strideH() - w.padTop() < x.height()
                && (y.width() - 1) * w.strideW() - w.padLeft() < x.width();
    }

    private static float[] signs(float[] values) {
        float[] signs = new float[values.length];
        for (int c = 0; c < values.length; c++) {
            signs[c] = values[c] < 0 ? -1 : 1;
        }
        return signs;
    }

    private Window whole(Node node) {
        Extents extents = program.extents(node.input());
        return new Window(extents.height(), extents.width(), 1, 1, 0, 0, 0, 0, 1, 1);
    }

    private Optional<List<Runnable>> average(Node node, Window window, boolean countPad) {
        if (!poolable(node, window)) {
            return Optional.empty();
        }
        MemorySlot x = program.slot(node.input());
        MemorySlot y = builder.temporary(Extents.of(program.shape(node.output())), x.nonNegative());
        Pool pool = Pool.average(builder.session(), window, countPad, x.tensor(), y.tensor());
        program.put(node.output(), y);
        program.put(node.output(), pool);
        return Optional.of(List.of(pool.execution()));
    }

    /** Flattened maps keep their form, unless the layer below reads them in this memory's own order. */
    private Optional<List<Runnable>> flat(Node node, Flatten layer) {
        return layer.moves(program.shape(node.input())) ? Optional.empty() : alias(node);
    }

    private Optional<List<Runnable>> rearranged(Node node, Rearrange layer) {
        MemorySlot x = program.slot(node.input());
        MemorySlot y = builder.temporary(Extents.of(layer.output()), x.nonNegative());
        program.put(node.output(), y);
        return Optional.of(
                List.of(new ValueMoves(builder.samples(), layer.origins(), x.extents(), y.extents()).forward(x, y)));
    }

    private Optional<List<Runnable>> alias(Node node) {
        program.put(node.output(), program.slot(node.input()).retain());
        return Optional.of(List.of());
    }

    private Optional<List<Runnable>> sum(Node node) {
        MemorySlot a = program.slot(node.inputs().get(0));
        MemorySlot b = program.slot(node.inputs().get(1));
        if (!a.extents().equals(b.extents())) {
            return Optional.empty();
        }
        boolean relu = relu(node).isPresent();
        MemorySlot y = builder.temporary(a.extents(), relu || (a.nonNegative() && b.nonNegative()));
        PostOps postOps = finish(node, y, relu ? PostOps.none().relu() : PostOps.none());
        return Optional.of(
                List.of(Elementwise.of(builder.session(), Binary.ADD, a.matrix(), b.matrix(), y.matrix(), postOps)));
    }
}
