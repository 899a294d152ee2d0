package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.BoundRule;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A rule run by its own definition on copies of what it needs: correct for every rule, and slower. */
final class HostRule {

    private HostRule() {}

    static List<MemorySlot> compile(
            PlanBuilder builder, ForwardProgram program, Node node, Rule rule, MemorySlot upper, List<Runnable> steps) {
        List<Shape> shapes = node.inputs().stream().map(program::shape).toList();
        List<MemorySlot> inputs = node.inputs().stream().map(program::slot).toList();
        Optional<MemorySlot> output = program.kept(node.output());
        Shape outputShape = program.shape(node.output());
        BoundRule step = rule.on(node.layer(), shapes);
        List<MemorySlot> lower = new ArrayList<>();
        node.inputs().forEach(tensor -> lower.add(builder.temporary(program.extents(tensor))));
        steps.add(() -> {
            List<INDArray> x = HostLayer.arrays(builder, inputs, shapes);
            INDArray z = output.map(slot -> HostLayer.array(builder, slot, outputShape))
                    .orElseGet(() -> node.layer().forward(x));
            List<INDArray> relevance = step.propagate(x, z, HostLayer.array(builder, upper, outputShape));
            for (int i = 0; i < lower.size(); i++) {
                builder.transfer().write(lower.get(i), Buffers.floats(relevance.get(i)));
            }
        });
        return lower;
    }
}
