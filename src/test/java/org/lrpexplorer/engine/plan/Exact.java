package org.lrpexplorer.engine.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lrpexplorer.engine.RecordedRelevance;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Relevance by the rules' own definition, layer by layer, for comparison; by reading in the order of a plan. */
record Exact(Map<String, double[]> readings) {

    /** The tensors of a network for a batch, some of which another network, which computes the same, has already. */
    static Activations forward(
            Network network, float[] input, int samples, DataType type, Map<String, INDArray> known) {
        Network typed = network.as(type);
        INDArray batch =
                Buffers.array(input, typed.inputShape().batched(samples)).castTo(type);
        return ForwardPass.run(typed, batch, known, node -> {});
    }

    /** Relevance of the logits themselves. */
    static Exact of(Activations activations, Map<String, Rule> rules) {
        Network typed = activations.network();
        Map<String, INDArray> totals = new HashMap<>();
        Map<String, double[]> readings = new HashMap<>();
        totals.put(
                typed.output(),
                activations.logits().reshape('c', activations.of(typed.output()).shape()));
        List<Node> nodes = typed.nodes();
        for (int n = nodes.size() - 1; n >= 0; n--) {
            Node node = nodes.get(n);
            INDArray upper = totals.get(node.output());
            List<INDArray> sent = rules.get(node.name())
                    .propagate(node.layer(), activations.inputsOf(node), activations.of(node.output()), upper);
            for (int i = 0; i < sent.size(); i++) {
                readings.put(node.name() + "/" + i, Buffers.doubles(sent.get(i)));
                totals.merge(node.inputs().get(i), sent.get(i), INDArray::add);
            }
        }
        totals.forEach((tensor, total) -> readings.put(tensor, Buffers.doubles(total)));
        return new Exact(readings);
    }

    /** What a plan reads after a forward pass, starting with the logits; by the same keys. */
    static List<Map<String, float[]>> read(Plan plan, List<float[]> starts) {
        List<RecordedRelevance> recorded =
                starts.stream().map(start -> new RecordedRelevance()).toList();
        plan.back(starts, Pruning.none(), recorded, StepListener.none());
        return recorded.stream().map(RecordedRelevance::values).toList();
    }

    /** Seeded inputs. */
    static float[] input(Network network, int samples, long seed) {
        Random random = new Random(seed);
        float[] input = new float[samples * network.inputShape().size()];
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) random.nextGaussian();
        }
        return input;
    }

    /** The relative L2 distance of a reading from the exact one. */
    static double distance(double[] values, double[] exact) {
        double difference = 0;
        double norm = 1e-30;
        for (int i = 0; i < exact.length; i++) {
            difference += (values[i] - exact[i]) * (values[i] - exact[i]);
            norm += exact[i] * exact[i];
        }
        return Math.sqrt(difference / norm);
    }

    static double[] widened(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
