package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lrpexplorer.files.NpzWriter;
import org.lrpexplorer.lrp.Assignment;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Composite;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.tensor.NativeThreads;

/**
 * Explains inputs of a network from files into a file.
 *
 * @param file the network
 * @param place the inputs
 * @param rules which rule each layer gets
 * @param batchNorm what becomes of BatchNorm
 * @param types floating-point types
 * @param target which class is explained
 * @param start what relevance starts with
 */
record ExplainRun(
        Path file,
        Inputs.Place place,
        CompositeChoice rules,
        BatchNormChoice batchNorm,
        PrecisionChoice types,
        TargetChoice target,
        StartRelevance start) {

    /**
     * Explains them all.
     *
     * @param out the {@code .npz} file, written as a whole at the end
     * @return what was done, in a few lines for people
     */
    String writeTo(Path out) {
        long begin = System.nanoTime();
        try (NpzWriter archive = NpzWriter.to(out)) {
            NativeThreads.leaveOneCore();
            LoadedModel model = ModelReaders.read(file);
            try (Inputs inputs = place.open(model)) {
                Precision precision = types.of(model.network());
                BatchNormChoice.Subject subject = batchNorm.subject(model.network(), precision);
                Composite composite = rules.of(model.network());
                Facts facts = facts(inputs, precision, subject, composite).list("notes", notes(model, inputs));
                explain(new Attributor(subject.network(), precision), inputs, composite, archive);
                archive.text("request", facts.json());
                archive.write();
                double seconds = (System.nanoTime() - begin) / 1e9;
                return facts
                        + String.join(
                                "",
                                notes(model, inputs).stream()
                                        .map(note -> note + "\n")
                                        .toList())
                        + String.format(Locale.ROOT, "Wrote %s (%d arrays) in %.1f s.%n", out, archive.size(), seconds);
            }
        }
    }

    private void explain(Attributor attributor, Inputs inputs, Composite composite, NpzWriter archive) {
        Request request = new Request(composite, target.target(), start);
        ExplanationArrays arrays = new ExplanationArrays(archive);
        for (int i = 0; i < inputs.count(); i++) {
            arrays.append(attributor.explain(inputs.read(i), request));
        }
    }

    private Facts facts(Inputs inputs, Precision precision, BatchNormChoice.Subject subject, Composite composite) {
        return new Facts()
                .line("network", "%s (%s)".formatted(subject.network().name(), file))
                .line("inputs", "%d from %s".formatted(inputs.count(), inputs.describe()))
                .line("target", target.text())
                .line("start", start.name().toLowerCase(Locale.ROOT))
                .line("composite", composite.name())
                .line("batchnorm", subject.batchNorm())
                .line("precision", precision.name().toLowerCase(Locale.ROOT))
                .list(
                        "rules",
                        composite.assignments().stream()
                                .map(Assignment::describe)
                                .toList());
    }

    private static List<String> notes(LoadedModel model, Inputs inputs) {
        List<String> notes = new ArrayList<>(model.notes());
        inputs.note().ifPresent(notes::add);
        return notes;
    }
}
