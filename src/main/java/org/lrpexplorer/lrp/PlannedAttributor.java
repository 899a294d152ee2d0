package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.plan.Plan;
import org.lrpexplorer.plan.Plans;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.onednn.OneDnn;

/** Explains one network, or two of equal outputs, in single precision by compiled plans. Safe for use by several threads. */
final class PlannedAttributor {

    private static final int TARGETS = 16;

    private final List<Network> networks;
    private final Plans plans;
    private final int atOnce;

    private PlannedAttributor(List<Network> networks, Set<String> differing) {
        this.networks = networks;
        this.plans = new Plans(networks, differing);
        this.atOnce = Chunks.samplesOfAPlan(networks.get(0));
    }

    /**
     * An attributor where the precision and the machine allow one.
     *
     * @param differing the second network's tensors that the first does not have, or not with the same values
     */
    static Optional<PlannedAttributor> of(Precision precision, List<Network> networks, Set<String> differing) {
        return precision == Precision.SINGLE && OneDnn.available()
                ? Optional.of(new PlannedAttributor(networks, differing))
                : Optional.empty();
    }

    /** Whether plans can do what is asked. */
    boolean serves(Request request) {
        return request.pruning().isNone();
    }

    /** How often a plan runs for so many samples. */
    int runs(int samples) {
        return samples / atOnce + samples % atOnce;
    }

    /** The outputs of the first network for each sample of a batch. */
    List<List<Float>> predict(float[] batch) {
        List<List<Float>> logits = new ArrayList<>();
        parts(batch)
                .forEach(part -> logits.addAll(plans.forwardOnly(samples(part), plan -> Outputs.of(
                                name(0), widened(plan.forward(part, node -> {})), samples(part))
                        .logits())));
        return logits;
    }

    /**
     * Explains each sample of a batch by each network.
     *
     * @param requests for each network; classes are resolved by the first one's outputs
     * @param rules for each network
     * @return for each network an explanation of each sample
     */
    List<List<Explanation>> explain(
            float[] batch, List<Request> requests, List<Map<String, Rule>> rules, Journey journey) {
        List<List<Explanation>> all = new ArrayList<>();
        networks.forEach(network -> all.add(new ArrayList<>()));
        for (float[] part : parts(batch)) {
            Findings.Entries entries = new Findings.Entries(all.get(0).size(), samples(batch));
            List<List<Explanation>> some =
                    plans.with(rules, samples(part), plan -> explain(plan, part, requests, rules, entries, journey));
            for (int leg = 0; leg < all.size(); leg++) {
                all.get(leg).addAll(some.get(leg));
            }
        }
        return all;
    }

    private List<List<Explanation>> explain(
            Plan plan,
            float[] batch,
            List<Request> requests,
            List<Map<String, Rule>> rules,
            Findings.Entries entries,
            Journey journey) {
        List<Outputs> outputs = forward(plan, batch, journey);
        Asked first = Asked.ofEach(requests.get(0), outputs.get(0));
        List<Asked> asked = requests.stream()
                .map(request -> new Asked(request, first.targets()))
                .toList();
        return back(plan, rules, asked, outputs, entries, journey);
    }

    /** As many samples as a plan takes at once, and the rest one by one, so that there are two plans at most. */
    private List<float[]> parts(float[] batch) {
        List<float[]> parts = new ArrayList<>();
        int size = networks.get(0).inputShape().size();
        int from = 0;
        while (from < batch.length) {
            int count = batch.length - from >= atOnce * size ? atOnce * size : size;
            parts.add(Arrays.copyOfRange(batch, from, from + count));
            from += count;
        }
        return parts;
    }

    private int samples(float[] batch) {
        return batch.length / networks.get(0).inputShape().size();
    }

    private String name(int leg) {
        return networks.get(leg).name();
    }

    /** Explains several targets of one sample by the one network; a forward pass serves {@value #TARGETS} of them. */
    void explainEach(
            float[] sample,
            List<Target> targets,
            Request request,
            Map<String, Rule> rules,
            Journey journey,
            Consumer<Explanation> action) {
        for (int from = 0; from < targets.size(); from += TARGETS) {
            List<Target> some = targets.subList(from, Math.min(targets.size(), from + TARGETS));
            // The action may ask for other explanations, which run in the same memory.
            plans.with(List.of(rules), 1, plan -> explainEach(plan, sample, some, request, rules, journey))
                    .forEach(action);
        }
    }

    private List<Explanation> explainEach(
            Plan plan,
            float[] sample,
            List<Target> targets,
            Request request,
            Map<String, Rule> rules,
            Journey journey) {
        List<Outputs> outputs = forward(plan, sample, journey);
        List<Explanation> explanations = new ArrayList<>();
        for (Target target : targets) {
            Asked asked = Asked.ofOne(request, List.of(target), outputs.get(0));
            explanations.addAll(back(plan, List.of(rules), List.of(asked), outputs, new Findings.Entries(0, 1), journey)
                    .get(0));
        }
        return explanations;
    }

    /** How many passes of a network's nodes {@link #explainEach} makes for so many targets. */
    static int passes(int targets) {
        return targets + (targets + TARGETS - 1) / TARGETS;
    }

    private List<Outputs> forward(Plan plan, float[] batch, Journey journey) {
        plan.forward(batch, journey::passed);
        return IntStream.range(0, networks.size())
                .mapToObj(leg -> Outputs.of(name(leg), widened(plan.outputs(leg)), plan.samples()))
                .toList();
    }

    private List<List<Explanation>> back(
            Plan plan,
            List<Map<String, Rule>> rules,
            List<Asked> asked,
            List<Outputs> outputs,
            Findings.Entries entries,
            Journey journey) {
        List<PlanFindings> findings = new ArrayList<>();
        List<float[]> starts = new ArrayList<>();
        for (int leg = 0; leg < networks.size(); leg++) {
            findings.add(new PlanFindings(networks.get(leg), rules.get(leg), asked.get(leg), entries));
            starts.add(narrowed(asked.get(leg).start(outputs.get(leg))));
        }
        plan.back(starts, (leg, reading) -> findings.get(leg).read(reading), journey::passed);
        return IntStream.range(0, networks.size())
                .mapToObj(leg -> findings.get(leg).findings().explanations(asked.get(leg), outputs.get(leg)))
                .toList();
    }

    private static double[] widened(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    private static float[] narrowed(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }
}
