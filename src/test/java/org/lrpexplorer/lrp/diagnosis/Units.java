package org.lrpexplorer.lrp.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Chains of a few units whose relevance can be followed by hand. */
final class Units {

    private final Shape input;
    private final List<Node> nodes = new ArrayList<>();
    private String tensor = "x";

    private Units(Shape input) {
        this.input = input;
    }

    /** A chain that reads this many values. */
    static Units reading(int values) {
        return new Units(Shape.of(values));
    }

    /** A chain that reads this many maps of one position. */
    static Units readingMaps(int channels) {
        return new Units(Shape.of(channels, 1, 1));
    }

    Units then(String name, Layer layer) {
        nodes.add(Node.of(name, layer, tensor, name));
        tensor = name;
        return this;
    }

    /** One unit. */
    Units unit(String name, double bias, double... weights) {
        return then(name, Dense.of(Buffers.array(floats(weights), 1, weights.length), one(bias)));
    }

    /** One channel of 1×1. */
    Units channel(String name, double... weights) {
        return then(
                name,
                Conv2d.of(Buffers.array(floats(weights), 1, weights.length, 1, 1), null, Window.square(1, 1, 0), 1));
    }

    /** {@code s·x + t} of one channel. */
    Units norm(String name, double s, double t) {
        return then(name, BatchNorm.of(one(s), one(t), one(0), one(1), 0));
    }

    /** The sum of the current tensor and the one that another node wrote. */
    Units plus(String name, String other) {
        nodes.add(new Node(name, new Add(), List.of(tensor, other), name));
        tensor = name;
        return this;
    }

    /** Goes on from what another node wrote. */
    Units from(String name) {
        tensor = name;
        return this;
    }

    Units flat() {
        return then("flatten", new Flatten());
    }

    Network network() {
        return new Network("units", "x", input, nodes, tensor, List.of());
    }

    private static INDArray one(double value) {
        return Buffers.array(new float[] {(float) value}, 1);
    }

    private static float[] floats(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** What is found and diagnosed of a sample in a network; empty if all is sound. */
    static Optional<Finding> finding(Network network, Composite composite, double... input) {
        return finding(new Attributor(network, Precision.DOUBLE), composite, input);
    }

    /** The same in a network after fusion. */
    static Optional<Finding> finding(Fused fused, Composite composite, double... input) {
        return finding(new Attributor(fused, Precision.DOUBLE), composite, input);
    }

    private static Optional<Finding> finding(Attributor attributor, Composite composite, double... input) {
        float[] x = floats(input);
        Request request = Request.of(composite).withTarget(Target.ofClass(0));
        Explanation explanation = attributor.explain(x, request);
        return new RelevanceCheck(attributor.network(), composite)
                .of(explanation)
                .map(found -> found.with(Diagnosis.of(
                        found.fault(),
                        attributor.network(),
                        composite,
                        () -> attributor.ledger(x, request),
                        other -> attributor.explain(x, request.withComposite(other)))));
    }

    /** Where the fault of a sample begins. */
    static Origin origin(Finding finding) {
        return finding.diagnosis().orElseThrow().origin().orElseThrow();
    }

    /** What is advised. */
    static List<String> advice(Finding finding) {
        return finding.diagnosis().orElseThrow().remedies().stream()
                .map(Remedy::describe)
                .toList();
    }

    static Composite everywhere(String rule) {
        return Composites.named(rule);
    }
}
