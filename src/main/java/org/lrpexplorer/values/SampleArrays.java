package org.lrpexplorer.values;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lrpexplorer.files.NpzWriter;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Relevance;
import org.lrpexplorer.network.OutputGrid;

/**
 * The names under which explanations are kept as arrays, one row for each sample. Where both networks were explained,
 * {@code raw/} and {@code fused/} precede those of relevances.
 *
 * @param out the archive
 */
record SampleArrays(NpzWriter out) {

    /** Appends rows to every array. */
    void append(List<SampleValues> samples) {
        if (samples.isEmpty()) {
            return;
        }
        List<Explanation> first = samples.stream().map(SampleValues::first).toList();
        out.floats("logits", extents(first.get(0).grid()), logits(first));
        out.longs("target", first.stream().mapToLong(Explanation::target).toArray());
        if (first.get(0).request().target().against().isPresent()) {
            out.longs(
                    "against",
                    first.stream()
                            .mapToLong(each -> each.request().target().against().orElseThrow())
                            .toArray());
        }
        if (samples.get(0).label().isPresent()) {
            out.longs(
                    "label",
                    samples.stream().mapToLong(each -> each.label().orElse(-1)).toArray());
        }
        out.longs(
                "index",
                samples.stream().mapToLong(each -> each.sample().index()).toArray());
        for (ExplainedNetworks network : samples.get(0).explanations().keySet()) {
            String prefix = samples.get(0).explanations().size() == 1 ? "" : ProvenanceJson.word(network) + "/";
            append(
                    prefix,
                    samples.stream()
                            .map(each -> each.explanations().get(network))
                            .toList());
        }
    }

    /** Of maps, classes come first; a list of rows has one column. */
    private static List<Integer> extents(OutputGrid grid) {
        return grid.hasPositions() ? List.of(grid.classes(), grid.height(), grid.width()) : List.of(grid.classes());
    }

    private static float[] logits(List<Explanation> explanations) {
        int classes = explanations.get(0).logits().size();
        float[] all = new float[explanations.size() * classes];
        for (int i = 0; i < all.length; i++) {
            all[i] = explanations.get(i / classes).logits().get(i % classes);
        }
        return all;
    }

    private void append(String prefix, List<Explanation> explanations) {
        append(prefix + "input", explanations, Explanation::input);
        for (String tensor : explanations.get(0).heldInputs()) {
            append(prefix + "held/" + tensor, explanations, each -> each.totals()
                    .get(tensor));
        }
        List<Relevance> layers = explanations.get(0).layers();
        for (Relevance layer : layers) {
            append(prefix + "sent/" + layer.node(), explanations, each -> each.sentBy(layer.node())
                    .orElseThrow());
        }
        for (String tensor : new ArrayList<>(explanations.get(0).totals().keySet())) {
            append(prefix + "tensor/" + tensor, explanations, each -> each.totals()
                    .get(tensor));
        }
    }

    /** In one piece, because every append opens a file. */
    private void append(String name, List<Explanation> explanations, Function<Explanation, Relevance> which) {
        Relevance first = which.apply(explanations.get(0));
        int size = first.shape().size();
        float[] rows = new float[Math.multiplyExact(size, explanations.size())];
        for (int i = 0; i < explanations.size(); i++) {
            which.apply(explanations.get(i)).view().get(rows, i * size, size);
        }
        out.floats(name, first.shape().dims(), rows);
    }
}
