package org.lrpexplorer.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.files.ArrayFileException;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.Destination;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.lrp.ledger.ConservationLedger;
import org.lrpexplorer.lrp.ledger.LedgerEntry;
import org.lrpexplorer.rule.Loss;
import org.lrpexplorer.text.Text;

/** Conservation ledgers as comma-separated values: a line for each layer of each sample, in forward order. */
final class LedgerTable {

    private final Path file;
    private final List<String> lines = new ArrayList<>();

    /**
     * A table without lines, not yet on disk.
     *
     * @throws ArrayFileException if nothing can be written there
     */
    LedgerTable(Path file) {
        this.file = Destination.of(file);
        lines.add(Stream.of(
                        Stream.of("sample", "layer", "kind", "rule", "arrived", "sent"),
                        Arrays.stream(Loss.values()).map(Loss::label),
                        Stream.of("rounding", "bias/output"))
                .flatMap(names -> names)
                .collect(Collectors.joining(",")));
    }

    /** Adds the ledger of the next sample. */
    void append(int sample, ConservationLedger ledger) {
        ledger.entries().forEach(entry -> lines.add(line(sample, entry)));
    }

    private static String line(int sample, LedgerEntry entry) {
        Stream<String> facts = Stream.of(
                String.valueOf(sample),
                quoted(entry.node()),
                entry.kind().label(),
                quoted(entry.rule().notation()),
                String.valueOf(entry.arrived()),
                String.valueOf(entry.sent()));
        Stream<String> losses = Arrays.stream(Loss.values()).map(reason -> String.valueOf(entry.loss(reason)));
        String biasShare =
                entry.biasShare().isPresent() ? String.valueOf(entry.biasShare().getAsDouble()) : "";
        return Stream.of(facts, losses, Stream.of(String.valueOf(entry.rounding()), biasShare))
                .flatMap(cells -> cells)
                .collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /**
     * Writes them all.
     *
     * @throws ArrayFileException if the file cannot be written; an older one is then still there
     */
    void write() {
        try {
            AtomicFile.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (UnwritableException e) {
            throw new ArrayFileException(Text.of("%s %s.", file, e.getMessage()), e);
        }
    }
}
