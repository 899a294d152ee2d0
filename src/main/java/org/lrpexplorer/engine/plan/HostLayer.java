package org.lrpexplorer.engine.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer run by its own definition on copies of its inputs: correct for every layer, and slower. */
final class HostLayer {

    private HostLayer() {}

    static List<Runnable> lower(Trunk trunk, Node node) {
        Workbench bench = trunk.bench();
        List<Slot> inputs = node.inputs().stream().map(trunk::slot).toList();
        List<Shape> shapes = node.inputs().stream().map(trunk::shape).toList();
        Slot output = bench.temporary(Form.of(trunk.shape(node.output())), false);
        trunk.put(node.output(), output);
        return List.of(() -> {
            INDArray result = node.layer().forward(arrays(bench, inputs, shapes));
            bench.exchange().write(output, Buffers.floats(result));
        });
    }

    /** Row-major copies of what slots hold, under the shapes that layers know. */
    static List<INDArray> arrays(Workbench bench, List<Slot> slots, List<Shape> shapes) {
        return IntStream.range(0, slots.size())
                .mapToObj(i -> array(bench, slots.get(i), shapes.get(i)))
                .toList();
    }

    static INDArray array(Workbench bench, Slot slot, Shape shape) {
        return Buffers.array(bench.exchange().read(slot), shape.batched(bench.samples()));
    }
}
