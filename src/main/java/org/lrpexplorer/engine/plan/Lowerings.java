package org.lrpexplorer.engine.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.Pool;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Session;
import org.lrpexplorer.tensor.onednn.Tensor;

/** How each kind of layer becomes forward instructions. A layer without its own way is run by its definition. */
final class Lowerings {

    private final Trunk trunk;
    private final Workbench bench;
    private final Map<Class<?>, BiFunction<Node, Layer, Optional<List<Runnable>>>> ways = new HashMap<>();

    Lowerings(Trunk trunk) {
        this.trunk = trunk;
        this.bench = trunk.bench();
        way(Conv2d.class, this::linear);
        way(Dense.class, this::linear);
        way(BatchNorm.class, this::affine);
        way(Relu.class, (node, layer) -> clip(node));
        way(MaxPool.class, this::maximum);
        way(AvgPool.class, (node, layer) -> average(node, layer.window(), layer.countPad()));
        way(GlobalAvgPool.class, (node, layer) -> average(node, whole(node), false));
        way(Flatten.class, this::flat);
        way(Identity.class, (node, layer) -> alias(node));
        way(Add.class, (node, layer) -> sum(node));
    }

    private <L extends Layer> void way(Class<L> type, BiFunction<Node, L, Optional<List<Runnable>>> lowering) {
        ways.put(type, (node, layer) -> lowering.apply(node, type.cast(layer)));
    }

    /** The instructions for a node and those behind it that it takes in. */
    List<Runnable> lower(Node node) {
        return Optional.ofNullable(ways.get(node.layer().getClass()))
                .flatMap(way -> way.apply(node, node.layer()))
                .orElseGet(() -> HostLayer.lower(trunk, node));
    }

    private Optional<List<Runnable>> linear(Node node, LinearLayer layer) {
        Form output = Form.of(trunk.shape(node.output()));
        return Kernel.of(bench, layer, trunk.form(node.input()), output)
                .map(kernel -> new Chain(trunk, node, kernel).lower());
    }

    private Optional<List<Runnable>> affine(Node node, BatchNorm layer) {
        Slot x = trunk.slot(node.input());
        Slot y = bench.temporary(x.form(), relu(node).isPresent());
        Session session = bench.session();
        PostOps shift = PostOps.none().with(Binary.ADD, channelwise(x.form(), Buffers.floats(layer.shift())));
        PostOps all = relu(node).isPresent() ? shift.relu() : shift;
        Tensor scale = channelwise(x.form(), Buffers.floats(layer.scale()));
        return Optional.of(
                List.of(Elementwise.of(session, Binary.MULTIPLY, x.matrix(), scale, y.matrix(), finish(node, y, all))));
    }

    /** One number for each channel, or for each value of flattened maps. */
    private Tensor channelwise(Form form, float[] values) {
        return values.length == form.channels()
                ? bench.perChannel(values)
                : bench.repeated(form, values).matrix();
    }

    private Optional<Node> relu(Node node) {
        return trunk.onlyReader(node, Relu.class);
    }

    /** Takes in the ReLU behind, if only that reads the node, and says where the result lies. */
    private PostOps finish(Node node, Slot y, PostOps postOps) {
        Optional<Node> behind = relu(node);
        behind.ifPresent(last -> trunk.absorb(node, last));
        trunk.put(behind.orElse(node).output(), y);
        return postOps;
    }

    private Optional<List<Runnable>> clip(Node node) {
        Slot x = trunk.slot(node.input());
        Slot y = bench.temporary(x.form(), true);
        trunk.put(node.output(), y);
        return Optional.of(
                List.of(Elementwise.clip(bench.session(), x.matrix(), 0, Float.POSITIVE_INFINITY, y.matrix())));
    }

    private Optional<List<Runnable>> maximum(Node node, MaxPool layer) {
        if (!poolable(node, layer.window())) {
            return Optional.empty();
        }
        Slot x = trunk.slot(node.input());
        Slot y = bench.temporary(Form.of(trunk.shape(node.output())), x.nonNegative());
        trunk.put(node.output(), y);
        if (layer.channelSign().isEmpty()) {
            Pool pool = Pool.max(bench.session(), layer.window(), x.tensor(), y.tensor());
            trunk.put(node.output(), pool);
            return Optional.of(List.of(pool.execution()));
        }
        Tensor sign = bench.perChannel(signs(Buffers.floats(layer.channelSign().get())));
        Slot flipped = bench.temporary(x.form());
        Pool pool = Pool.max(bench.session(), layer.window(), flipped.tensor(), y.tensor());
        trunk.put(node.output(), pool);
        List<Runnable> steps = List.of(
                Elementwise.of(bench.session(), Binary.MULTIPLY, x.matrix(), sign, flipped.matrix(), PostOps.none()),
                pool.execution(),
                Elementwise.of(bench.session(), Binary.MULTIPLY, y.matrix(), sign, y.matrix(), PostOps.none()));
        bench.release(flipped);
        return Optional.of(steps);
    }

    /** oneDNN's fast pooling knows no dilation, no padding as wide as the window, and no window over padding alone. */
    private boolean poolable(Node node, Window w) {
        Form x = trunk.form(node.input());
        Form y = Form.of(trunk.shape(node.output()));
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
        Form form = trunk.form(node.input());
        return new Window(form.height(), form.width(), 1, 1, 0, 0, 0, 0, 1, 1);
    }

    private Optional<List<Runnable>> average(Node node, Window window, boolean countPad) {
        if (!poolable(node, window)) {
            return Optional.empty();
        }
        Slot x = trunk.slot(node.input());
        Slot y = bench.temporary(Form.of(trunk.shape(node.output())), x.nonNegative());
        Pool pool = Pool.average(bench.session(), window, countPad, x.tensor(), y.tensor());
        trunk.put(node.output(), y);
        trunk.put(node.output(), pool);
        return Optional.of(List.of(pool.execution()));
    }

    /** Flattened maps keep their form, unless the layer below reads them in this memory's own order. */
    private Optional<List<Runnable>> flat(Node node, Flatten layer) {
        return layer.moves(trunk.shape(node.input())) ? Optional.empty() : alias(node);
    }

    private Optional<List<Runnable>> alias(Node node) {
        trunk.put(node.output(), trunk.slot(node.input()).retain());
        return Optional.of(List.of());
    }

    private Optional<List<Runnable>> sum(Node node) {
        Slot a = trunk.slot(node.inputs().get(0));
        Slot b = trunk.slot(node.inputs().get(1));
        if (!a.form().equals(b.form())) {
            return Optional.empty();
        }
        boolean relu = relu(node).isPresent();
        Slot y = bench.temporary(a.form(), relu || (a.nonNegative() && b.nonNegative()));
        PostOps postOps = finish(node, y, relu ? PostOps.none().relu() : PostOps.none());
        return Optional.of(
                List.of(Elementwise.of(bench.session(), Binary.ADD, a.matrix(), b.matrix(), y.matrix(), postOps)));
    }
}
