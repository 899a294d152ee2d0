package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Clip;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Pad;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.network.Resize;
import org.lrpexplorer.network.Slice;
import org.lrpexplorer.network.Threshold;
import org.lrpexplorer.network.Upsample;
import org.lrpexplorer.network.VectorToMap;
import org.lrpexplorer.tensor.Region;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** How layers that limit, join, cut, surround and enlarge activations are written as ONNX nodes. */
final class RegionWriters {

    private RegionWriters() {}

    /** A bound that is not there is an input without a name. */
    static void clip(Node node, Clip clip, GraphWriter graph) {
        List<String> inputs = new ArrayList<>(List.of(node.input()));
        inputs.add(bound(node.name() + ".min", clip.low(), graph));
        inputs.add(bound(node.name() + ".max", clip.high(), graph));
        graph.node("Clip", node.name(), inputs, node.output());
    }

    private static String bound(String name, double value, GraphWriter graph) {
        return Double.isInfinite(value) ? "" : graph.initializer(name, Nd4j.scalar((float) value));
    }

    /** Max and Min with one constant for each channel; the largest float stands for no bound. */
    static void threshold(Node node, Threshold threshold, GraphWriter graph) {
        String raised = graph.tensor(node.output() + ".raised");
        long[] over = {threshold.low().length(), 1, 1};
        INDArray low = Transforms.max(threshold.low(), -Float.MAX_VALUE, true);
        INDArray high = Transforms.min(threshold.high(), Float.MAX_VALUE, true);
        boolean map = graph.rankOf(node.input()) == 3;
        long[] shape = map ? over : new long[] {over[0]};
        graph.node(
                "Max", node.name(), List.of(node.input(), graph.initializer(node.name() + ".low", low, shape)), raised);
        graph.node(
                "Min",
                node.name() + ".high",
                List.of(raised, graph.initializer(node.name() + ".high", high, shape)),
                node.output());
    }

    static void concat(Node node, Concat concat, GraphWriter graph) {
        graph.node("Concat", node.name(), node.inputs(), node.output()).addAttribute(GraphWriter.attribute("axis", 1));
    }

    static void pad(Node node, Pad pad, GraphWriter graph) {
        List<Long> pads = new ArrayList<>(List.of(0L));
        pad.before().forEach(p -> pads.add(p.longValue()));
        pads.add(0L);
        pad.after().forEach(p -> pads.add(p.longValue()));
        graph.node(
                "Pad",
                node.name(),
                List.of(
                        node.input(),
                        graph.indices(node.name() + ".pads", pads),
                        graph.initializer(node.name() + ".value", Nd4j.scalar((float) pad.value()))),
                node.output());
    }

    static void slice(Node node, Slice slice, GraphWriter graph) {
        Region region = slice.region();
        int rank = region.start().size();
        List<Long> ends = IntStream.range(0, rank)
                .mapToObj(i -> end(
                        region.start().get(i),
                        region.step().get(i),
                        region.extent().get(i)))
                .toList();
        graph.node(
                "Slice",
                node.name(),
                List.of(
                        node.input(),
                        graph.indices(node.name() + ".starts", longs(region.start())),
                        graph.indices(node.name() + ".ends", ends),
                        graph.indices(
                                node.name() + ".axes",
                                LongStream.rangeClosed(1, rank).boxed().toList()),
                        graph.indices(node.name() + ".steps", longs(region.step()))),
                node.output());
    }

    static void asMaps(Node node, VectorToMap layer, GraphWriter graph) {
        String shape = graph.indices(node.name() + ".shape", List.of(0L, 0L, 1L, 1L));
        graph.node("Reshape", node.name(), List.of(node.input(), shape), node.output());
    }

    /** A Gather out of the values in a row, between two Reshapes. */
    static void rearrange(Node node, Rearrange layer, GraphWriter graph) {
        String row = graph.tensor(node.output() + ".row");
        String picked = graph.tensor(node.output() + ".picked");
        List<Long> wanted = new ArrayList<>(List.of(0L));
        wanted.addAll(longs(layer.output().dims()));
        String flat = graph.indices(node.name() + ".flat", List.of(0L, -1L));
        String places = graph.indices(
                node.name() + ".places",
                IntStream.range(0, layer.origins().size())
                        .mapToObj(i -> (long) layer.origins().of(i))
                        .toList());
        String shape = graph.indices(node.name() + ".shape", wanted);
        graph.node("Reshape", node.name() + ".flatten", List.of(node.input(), flat), row);
        graph.node("Gather", node.name() + ".gather", List.of(row, places), picked)
                .addAttribute(GraphWriter.attribute("axis", 1));
        graph.node("Reshape", node.name(), List.of(picked, shape), node.output());
    }

    static void upsample(Node node, Upsample upsample, GraphWriter graph) {
        INDArray scales = Nd4j.createFromArray(1f, 1f, upsample.factorH(), upsample.factorW());
        graph.node(
                        "Resize",
                        node.name(),
                        List.of(node.input(), "", graph.initializer(node.name() + ".scales", scales)),
                        node.output())
                .addAttribute(GraphWriter.attribute("mode", "nearest"))
                .addAttribute(GraphWriter.attribute("coordinate_transformation_mode", "asymmetric"))
                .addAttribute(GraphWriter.attribute("nearest_mode", "floor"));
    }

    /** A Resize to sizes, placed in the first way that puts the cells where the layer has them. */
    static void resize(Node node, Resize resize, GraphWriter graph) {
        Shape map = graph.shapeOf(node.input());
        String sizes = graph.indices(
                node.name() + ".sizes",
                List.of(1L, (long) map.dim(0), (long) resize.rows().cells(), (long)
                        resize.columns().cells()));
        String placing = LinearResize.PLACINGS.stream()
                .filter(each -> LinearResize.puts(resize.rows(), each) && LinearResize.puts(resize.columns(), each))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("ONNX places no cells as " + node.name() + " does"));
        graph.node("Resize", node.name(), List.of(node.input(), "", "", sizes), node.output())
                .addAttribute(GraphWriter.attribute("mode", "linear"))
                .addAttribute(GraphWriter.attribute("coordinate_transformation_mode", placing));
    }

    /** The first index that is not kept; running backward past the first one is the lowest number, since −1 is the last. */
    private static long end(long start, long step, long count) {
        long last = start + (count - 1) * step;
        long behind = last + Long.signum(step);
        return behind < 0 ? Integer.MIN_VALUE : behind;
    }

    private static List<Long> longs(List<Integer> values) {
        return values.stream().map(Integer::longValue).toList();
    }

    static void flatten(Node node, Flatten layer, GraphWriter graph) {
        String input = node.input();
        if (layer.order() == ChannelOrder.LAST && graph.rankOf(input) == 3) {
            input = graph.tensor(node.output() + ".channelslast");
            graph.node("Transpose", node.name() + ".transpose", node.inputs(), input)
                    .addAttribute(GraphWriter.integers("perm", 0, 2, 3, 1));
        }
        graph.node("Flatten", node.name(), List.of(input), node.output());
    }
}
