package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lrpexplorer.engine.Engine;
import org.lrpexplorer.engine.EngineTask;
import org.lrpexplorer.lrp.composite.Procedure;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Buffers;

/**
 * Explains samples by derivatives at many inputs each, in batches: SmoothGrad and integrated gradients. The class that is
 * explained is the one of the sample itself at all of them.
 *
 * @param networks one, or two of equal outputs
 * @param engine for these networks
 */
record PointsExplainer(List<Network> networks, Engine engine) {

    /**
     * What is asked of all networks.
     *
     * @param requests for each network what is explained and how
     * @param rules for each network the rule of each node
     */
    record Question(List<Request> requests, List<Map<String, Rule>> rules) {

        /** The same of another target. */
        private Question of(Target target) {
            return new Question(
                    requests.stream().map(request -> request.withTarget(target)).toList(), rules);
        }

        private Procedure procedure() {
            return requests.get(0).composite().procedure();
        }
    }

    /** How many steps one sample takes, which itself goes forward only. */
    private int steps(Procedure procedure) {
        int forward =
                networks.stream().mapToInt(network -> network.nodes().size()).sum();
        return forward + 2 * forward * sizes(InputPoints.countOf(procedure)).size();
    }

    private List<Integer> sizes(int points) {
        List<Integer> sizes = new ArrayList<>();
        int most = BatchSizes.samplesAtOnce(networks.get(0));
        for (int left = points; left > 0; left -= most) {
            sizes.addAll(engine.batchSizes(Math.min(most, left)));
        }
        return sizes;
    }

    /**
     * For each network an explanation of each sample.
     *
     * @param targets one for each sample, in place of the question's
     */
    List<List<Explanation>> explain(
            List<float[]> samples, List<Target> targets, Question question, RunControl control) {
        StepProgress steps = new StepProgress(control, samples.size() * steps(question.procedure()));
        List<List<Explanation>> all = new ArrayList<>();
        networks.forEach(network -> all.add(new ArrayList<>()));
        for (int i = 0; i < samples.size(); i++) {
            ExplanationBuilder.Entries entry = new ExplanationBuilder.Entries(i, samples.size());
            List<Explanation> some = explain(samples.get(i), question.of(targets.get(i)), entry, steps);
            IntStream.range(0, all.size()).forEach(n -> all.get(n).add(some.get(n)));
        }
        return all;
    }

    private List<Explanation> explain(
            float[] sample, Question question, ExplanationBuilder.Entries entries, StepProgress steps) {
        List<BatchOutputs> outputs = outputs(sample, question, steps);
        List<BatchTargets> targets = targets(question, outputs);
        List<PassSums> sums = sums(sample, question, targets, outputs, node -> true, steps);
        return IntStream.range(0, networks.size())
                .mapToObj(i -> {
                    ExplanationBuilder builder = new ExplanationBuilder(
                            networks.get(i), question.rules().get(i), targets.get(i), entries);
                    sums.get(i).tell(builder);
                    return builder.explanations(outputs.get(i).maps()).get(0);
                })
                .toList();
    }

    /** One layer of a sample in full, in each network. */
    List<LayerTensors> layer(float[] sample, Question question, String layer, RunControl control) {
        StepProgress steps = new StepProgress(control, steps(question.procedure()));
        Question inFull = new Question(
                question.requests().stream()
                        .map(request -> request.withDetail(Detail.TENSORS))
                        .toList(),
                question.rules());
        List<List<float[]>> read = new ArrayList<>();
        EngineTask task = new EngineTask(sample, question.rules(), Pruning.none(), true);
        List<BatchOutputs> outputs = engine.run(task, run -> {
            List<double[]> logits = run.forward(steps);
            for (int i = 0; i < networks.size(); i++) {
                int network = i;
                read.add(LayerListener.layerOf(networks.get(i), layer).inputs().stream()
                        .map(tensor -> Buffers.floatsOfEach(run.activation(network, tensor))
                                .get(0))
                        .toList());
            }
            return BatchOutputs.of(networks, logits, 1);
        });
        List<PassSums> sums = sums(
                sample,
                inFull,
                targets(inFull, outputs),
                outputs,
                node -> node.name().equals(layer),
                steps);
        return IntStream.range(0, networks.size())
                .mapToObj(i -> tensors(networks.get(i), layer, read.get(i), sums.get(i)))
                .toList();
    }

    private static LayerTensors tensors(Network network, String layer, List<float[]> read, PassSums sums) {
        Node node = LayerListener.layerOf(network, layer);
        List<Relevance> sent = IntStream.range(0, read.size())
                .mapToObj(i -> Relevance.owning(
                        layer,
                        node.inputs().get(i),
                        network.shapeOf(node.inputs().get(i)),
                        sums.lower(node).get(i).values().get(0)))
                .toList();
        return new LayerTensors(read, sent);
    }

    private List<BatchOutputs> outputs(float[] sample, Question question, StepProgress steps) {
        EngineTask task = new EngineTask(sample, question.rules(), Pruning.none(), false);
        return engine.run(task, run -> BatchOutputs.of(networks, run.forward(steps), 1));
    }

    private static List<BatchTargets> targets(Question question, List<BatchOutputs> outputs) {
        return BatchTargets.of(
                question.requests(), List.of(question.requests().get(0).target()), outputs.get(0));
    }

    private List<PassSums> sums(
            float[] sample,
            Question question,
            List<BatchTargets> targets,
            List<BatchOutputs> outputs,
            Predicate<Node> wanted,
            StepProgress steps) {
        InputPoints points =
                InputPoints.of(question.procedure(), sample, networks.get(0).inputShape());
        List<PassIncrement> increments =
                networks.stream().map(network -> points.increment().get()).toList();
        List<PassSums> sums = IntStream.range(0, networks.size())
                .mapToObj(i ->
                        new PassSums(networks.get(i), question.requests().get(i).detail(), increments.get(i), wanted))
                .toList();
        List<double[]> starts = BatchTargets.starts(targets, outputs);
        int first = 0;
        for (int size : sizes(points.count())) {
            EngineTask task =
                    new EngineTask(batch(points, first, size), question.rules(), Pruning.none(), points.alongPath());
            engine.run(task, run -> {
                run.forward(steps);
                for (int i = 0; i < networks.size(); i++) {
                    int network = i;
                    increments.get(i).begin(tensor -> run.activation(network, tensor));
                }
                run.back(starts.stream().map(start -> repeated(start, size)).toList(), sums, steps);
                return sums;
            });
            first += size;
        }
        return sums;
    }

    private float[] batch(InputPoints points, int first, int size) {
        int valuesOfOne = networks.get(0).inputShape().size();
        float[] batch = new float[size * valuesOfOne];
        for (int i = 0; i < size; i++) {
            System.arraycopy(points.at().apply(first + i), 0, batch, i * valuesOfOne, valuesOfOne);
        }
        return batch;
    }

    private static double[] repeated(double[] start, int times) {
        double[] all = new double[start.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(start, 0, all, i * start.length, start.length);
        }
        return all;
    }
}
