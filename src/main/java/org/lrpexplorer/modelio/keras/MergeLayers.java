package org.lrpexplorer.modelio.keras;

import java.util.Arrays;
import java.util.List;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Gate;
import org.lrpexplorer.network.GateChoice;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reads layers that join branches. */
final class MergeLayers {

    private MergeLayers() {}

    static String add(Applied a) {
        requireOneLayout(a);
        return sum(a, "");
    }

    /** Average of branches: their sum, scaled. */
    static String average(Applied a) {
        requireOneLayout(a);
        double[] scale = new double[a.shape().dim(0)];
        Arrays.fill(scale, 1.0 / a.inputs().size());
        String sum = sum(a, ".sum");
        Applied behind = new Applied(
                a.layer(), a.path(), a.call(), List.of(sum), a.weights(), a.training(), a.keras(), a.assembly());
        return NormLayers.affine(behind, scale, new double[scale.length]);
    }

    /** Two by two, because an addition has two inputs. */
    private static String sum(Applied a, String suffix) {
        List<String> inputs = a.inputs();
        String sum = a.input();
        for (int i = 1; i < inputs.size(); i++) {
            String name = i + 1 < inputs.size() ? suffix + "." + i : suffix;
            sum = a.append(name, new Add(), List.of(sum, inputs.get(i)), a.layout());
        }
        return inputs.size() > 1 ? sum : ShapeLayers.identity(a);
    }

    /** Subtract of two branches: the sum of one and of the other's negative. */
    static String subtract(Applied a) {
        requireOneLayout(a);
        if (a.inputs().size() != 2) {
            throw new Unsupported(Text.of("it subtracts %d branches", a.inputs().size()));
        }
        INDArray minus = Nd4j.ones(a.assembly().shape(a.inputs().get(1)).dim(0)).neg();
        String negative = a.append(
                ".negative",
                BatchNorm.scaling(minus, minus.mul(0)),
                List.of(a.inputs().get(1)),
                a.layout());
        return join(a, new Add(), List.of(a.inputs().get(0), negative));
    }

    static String concatenate(Applied a) {
        List<Integer> axes = a.layer().setting("axis").wholes().orElse(List.of(-1));
        if (axes.size() == 1 && a.inputs().stream().anyMatch(tensor -> RowLists.isOne(a.assembly(), tensor))) {
            int rank = a.assembly().arrangement(a.input()).rank();
            return RowLists.joined(a, axes.get(0) < 0 ? axes.get(0) + rank : axes.get(0) - 1);
        }
        requireOneLayout(a);
        if (!a.layout().isChannelAxis(a.layer().setting("axis"))) {
            throw new Unsupported("it joins branches along another dimension than the channels");
        }
        return join(a, new Concat(a.inputs().size()), a.inputs());
    }

    /** Multiply of two branches, of which one has to be the gate of the other. */
    static String multiply(Applied a) {
        requireOneLayout(a);
        if (a.inputs().size() != 2) {
            throw new Unsupported(
                    Text.of("it multiplies %d branches", a.inputs().size()));
        }
        String first = a.inputs().get(0);
        String second = a.inputs().get(1);
        Shape firstShape = a.assembly().shape(first);
        Shape secondShape = a.assembly().shape(second);
        if (!GateChoice.fits(firstShape, secondShape)) {
            throw new Unsupported(Text.of("it multiplies branches of %s and %s", firstShape, secondShape));
        }
        int gate = a.assembly()
                .gates()
                .gate(first, firstShape, second, secondShape)
                .orElseThrow(() -> new Unsupported(
                        "it multiplies two branches of which neither can be told to be the gate of the other"));
        a.assembly().note(GateChoice.NOTE);
        return join(a, new Gate(), List.of(a.inputs().get(1 - gate), a.inputs().get(gate)));
    }

    private static String join(Applied a, Layer layer, List<String> inputs) {
        return a.append("", layer, inputs, a.layout());
    }

    private static void requireOneLayout(Applied a) {
        a.shape();
        if (a.inputs().stream().anyMatch(tensor -> a.assembly().layout(tensor) != a.layout())) {
            throw new Unsupported("it joins tensors of different rank or order");
        }
    }
}
