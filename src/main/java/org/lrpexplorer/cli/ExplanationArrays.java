package org.lrpexplorer.cli;

import java.util.List;
import org.lrpexplorer.files.NpzWriter;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Relevance;

/** The names under which explanations are kept as arrays, one row for each sample. */
final class ExplanationArrays {

    private final NpzWriter out;

    ExplanationArrays(NpzWriter out) {
        this.out = out;
    }

    /**
     * Appends a row to every array.
     *
     * @param place where the sample is in its dataset or file, counted from 0
     */
    void append(int place, Explanation explanation) {
        float[] logits = new float[explanation.logits().size()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = explanation.logits().get(i);
        }
        out.floats("logits", List.of(logits.length), logits);
        out.longs("target", explanation.target());
        explanation.request().target().against().ifPresent(against -> out.longs("against", against));
        out.longs("index", place);
        append("input", explanation.input());
        explanation.layers().forEach(sent -> append("sent/" + sent.node(), sent));
        explanation.totals().forEach((tensor, total) -> append("tensor/" + tensor, total));
    }

    private void append(String name, Relevance relevance) {
        out.floats(name, relevance.shape().dims(), relevance.values());
    }
}
