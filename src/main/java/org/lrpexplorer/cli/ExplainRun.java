package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.lrpexplorer.text.Text;

/**
 * Explains inputs of a network from files into a file.
 *
 * @param file the network
 * @param output the name of the output that is explained; empty for the default one
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
     * What was done.
     *
     * @param text in a few lines for people
     * @param leftOut how many inputs were left out because they could not be read
     */
    record Done(String text, int leftOut) {}

    /**
     * Explains all inputs that can be read.
     *
     * @param out the {@code .npz} file, written as a whole at the end
     * @throws org.lrpexplorer.dataset.DatasetException if none can be read
     */
    Done writeTo(Path out) {
        long begin = System.nanoTime();
        try (NpzWriter archive = NpzWriter.to(out)) {
            Optional<LedgerTable> table = ledger.map(LedgerTable::new);
            NativeThreads.leaveOneCore();
            LoadedModel model = ModelReaders.read(file, ReadOptions.output(output));
            try (Inputs inputs = place.open(model)) {
                ReadableInputs readable = new ReadableInputs(inputs);
                Facts facts = explain(model, inputs, readable, archive, table);
                archive.text("request", facts.json());
                archive.write();
                table.ifPresent(LedgerTable::write);
                double seconds = (System.nanoTime() - begin) / 1e9;
                String wrote = Text.of("Wrote %s (%d arrays) in %.1f s.%n", out, archive.size(), seconds);
                return new Done(facts + wrote, readable.leftOut().size());
            }
        }
    }

    private Facts explain(
            LoadedModel model, Inputs inputs, ReadableInputs readable, NpzWriter archive, Optional<LedgerTable> table) {
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
            int row = readable.count();
            ReadableInputs.Some some = readable.read(from, to);
            List<Explanation> explanations =
                    some.values().isEmpty() ? List.of() : attributor.explain(some.values(), request);
            for (int i = 0; i < explanations.size(); i++) {
                float[] input = some.values().get(i);
                arrays.append(some.places().get(i), explanations.get(i));
                checks.add(input, explanations.get(i));
                if (table.isPresent()) {
                    table.get().append(row + i, attributor.ledger(input, request));
                }
            }
            progress.accept(Text.of("%d of %d explained", readable.count(), inputs.count()));
        }
        readable.requireAny();
        if (checks.foundSome()) {
            progress.accept("relevance is not sound; looking for the cause");
        }
        Facts facts = new Facts()
                .line("network", Text.of("%s (%s)", raw.name(), file))
                .line("inputs", Text.of("%s from %s", counted(readable, inputs), inputs.describe()));
        facts.line("outputs", model.meaning().describe());
        method.describe(request.composite(), precision, facts);
        return facts.line("batchnorm", method.batchNorm(subject))
                .lines("notes", notes(model, inputs, readable, subject, checks))
                .detail("leftOut", readable.leftOut());
    }

    private static String counted(ReadableInputs readable, Inputs inputs) {
        return readable.leftOut().isEmpty()
                ? String.valueOf(inputs.count())
                : Text.of("%d of %d", readable.count(), inputs.count());
    }

    private static List<String> notes(
            LoadedModel model, Inputs inputs, ReadableInputs readable, Subject subject, SampleChecks checks) {
        List<String> notes = new ArrayList<>(model.notes());
        model.sharedOutput().ifPresent(notes::add);
        notes.addAll(inputs.notes());
        notes.addAll(readable.notes());
        Warnings.about(model, subject.report()).stream()
                .flatMap(ExplainRun::ofFusion)
                .forEach(notes::add);
        notes.addAll(checks.notes());
        return notes;
    }

    /** The rest of what is to be known of a network, such as what is guessed of its pixels, comes with the inputs. */
    private static Stream<String> ofFusion(Warning warning) {
        return switch (warning.topic()) {
            case DENSE_WITH_BATCH_NORM, TRAINING_MODE, PLACEHOLDER_STATISTICS -> Stream.of(warning.sentence());
            case KEPT -> warning.detail().lines();
            case NO_BATCH_NORM, TINY_VARIANCE, ZERO_GAMMA, GUESSED_CARD -> Stream.empty();
        };
    }
}
