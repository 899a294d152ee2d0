package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.files.NpzWriter;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.preflight.Warning;
import org.lrpexplorer.preflight.Warnings;
import org.lrpexplorer.tensor.NativeThreads;

/**
 * Explains inputs of a network from files into a file.
 *
 * @param file the network
 * @param output the name of the output that is explained; empty for the usual one
 * @param place the inputs
 * @param method how it is explained
 * @param ledger where conservation ledgers go, if they are wanted
 * @param progress hears how far it has come
 */
record ExplainRun(
        Path file,
        Optional<String> output,
        Inputs.Place place,
        Method method,
        Optional<Path> ledger,
        Consumer<String> progress) {

    /**
     * Explains them all.
     *
     * @param out the {@code .npz} file, written as a whole at the end
     * @return what was done, in a few lines for people
     */
    String writeTo(Path out) {
        long begin = System.nanoTime();
        try (NpzWriter archive = NpzWriter.to(out)) {
            Optional<LedgerTable> table = ledger.map(LedgerTable::new);
            NativeThreads.leaveOneCore();
            LoadedModel model = ModelReaders.read(file, ReadOptions.output(output));
            try (Inputs inputs = place.open(model)) {
                Facts facts = explain(model, inputs, archive, table);
                archive.text("request", facts.json());
                archive.write();
                table.ifPresent(LedgerTable::write);
                double seconds = (System.nanoTime() - begin) / 1e9;
                return facts
                        + String.format(Locale.ROOT, "Wrote %s (%d arrays) in %.1f s.%n", out, archive.size(), seconds);
            }
        }
    }

    private Facts explain(LoadedModel model, Inputs inputs, NpzWriter archive, Optional<LedgerTable> table) {
        Network raw = model.network();
        Precision precision = method.precisionFor(raw);
        Subject subject = method.subject(raw);
        Request request = method.request(raw, subject.network(), place.range(model));
        Attributor attributor = subject.attributor(precision);
        ExplanationArrays arrays = new ExplanationArrays(archive);
        SampleChecks checks = new SampleChecks(attributor, request.composite(), subject.row());
        int chunk = attributor.samplesAtOnce();
        for (int from = 0; from < inputs.count(); from += chunk) {
            int to = Math.min(inputs.count(), from + chunk);
            List<float[]> some =
                    IntStream.range(from, to).mapToObj(inputs::read).toList();
            take(some, attributor.explain(some, request), arrays, checks);
            for (int i = 0; i < some.size() && table.isPresent(); i++) {
                table.get().append(from + i, attributor.ledger(some.get(i), request));
            }
            progress.accept("%d of %d explained".formatted(to, inputs.count()));
        }
        if (checks.foundSome()) {
            progress.accept("relevance is not sound; looking for the cause");
        }
        Facts facts = new Facts()
                .line("network", "%s (%s)".formatted(raw.name(), file))
                .line("inputs", "%d from %s".formatted(inputs.count(), inputs.describe()));
        method.describe(request.composite(), precision, facts);
        return facts.line("batchnorm", method.batchNorm(subject)).lines("notes", notes(model, inputs, subject, checks));
    }

    /** Keeps explanations on disk and what is to be said of them, and nothing else of them. */
    private static void take(
            List<float[]> inputs, List<Explanation> explanations, ExplanationArrays arrays, SampleChecks checks) {
        for (int i = 0; i < inputs.size(); i++) {
            arrays.append(explanations.get(i));
            checks.add(inputs.get(i), explanations.get(i));
        }
    }

    private static List<String> notes(LoadedModel model, Inputs inputs, Subject subject, SampleChecks checks) {
        List<String> notes = new ArrayList<>(model.notes());
        notes.addAll(inputs.notes());
        Warnings.about(model, subject.report()).stream()
                .flatMap(ExplainRun::ofFusion)
                .forEach(notes::add);
        notes.addAll(checks.notes());
        return notes;
    }

    /** The rest of what is to be known of a network, such as what is guessed of its pixels, comes with the inputs. */
    private static Stream<String> ofFusion(Warning warning) {
        return switch (warning.topic()) {
            case DENSE_WITH_BATCH_NORM -> Stream.of(warning.sentence());
            case KEPT -> warning.detail().lines();
            case NO_BATCH_NORM, TINY_VARIANCE, ZERO_GAMMA, GUESSED_CARD -> Stream.empty();
        };
    }
}
