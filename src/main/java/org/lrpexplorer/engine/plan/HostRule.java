package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.Step;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A rule run by its own definition on copies of what it needs: correct for every rule, and slower. */
final class HostRule {

    private HostRule() {}

    static List<Slot> lower(Trunk trunk, Node node, Rule rule, Slot upper, List<Runnable> steps) {
        Workbench bench = trunk.bench();
        List<Shape> shapes = node.inputs().stream().map(trunk::shape).toList();
        List<Slot> inputs = node.inputs().stream().map(trunk::slot).toList();
        Optional<Slot> output = trunk.kept(node.output());
        Shape outputShape = trunk.shape(node.output());
        Step step = rule.on(node.layer(), shapes);
        List<Slot> lower = new ArrayList<>();
        node.inputs().forEach(tensor -> lower.add(bench.temporary(trunk.form(tensor))));
        steps.add(() -> {
            List<INDArray> x = HostLayer.arrays(bench, inputs, shapes);
            INDArray z = output.map(slot -> HostLayer.array(bench, slot, outputShape))
                    .orElseGet(() -> node.layer().forward(x));
            List<INDArray> relevance = step.propagate(x, z, HostLayer.array(bench, upper, outputShape));
            for (int i = 0; i < lower.size(); i++) {
                bench.exchange().write(lower.get(i), Buffers.floats(relevance.get(i)));
            }
        });
        return lower;
    }
}
