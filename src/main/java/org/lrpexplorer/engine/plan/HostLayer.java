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

    static List<Runnable> compile(ForwardProgram program, Node node) {
        PlanBuilder builder = program.builder();
        List<MemorySlot> inputs = node.inputs().stream().map(program::slot).toList();
        List<Shape> shapes = node.inputs().stream().map(program::shape).toList();
        MemorySlot output = builder.temporary(Extents.of(program.shape(node.output())), false);
        program.put(node.output(), output);
        return List.of(() -> {
            INDArray result = node.layer().forward(arrays(builder, inputs, shapes));
            builder.transfer().write(output, Buffers.floats(result));
        });
    }

    /** Row-major copies of what slots hold, under the shapes that layers know. */
    static List<INDArray> arrays(PlanBuilder builder, List<MemorySlot> slots, List<Shape> shapes) {
        return IntStream.range(0, slots.size())
                .mapToObj(i -> array(builder, slots.get(i), shapes.get(i)))
                .toList();
    }

    static INDArray array(PlanBuilder builder, MemorySlot slot, Shape shape) {
        return Buffers.array(builder.transfer().read(slot), shape.batched(builder.samples()));
    }
}
