package org.lrpexplorer.modelio.common;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.text.Text;

/** Chooses, of what a file gives out, what is explained. */
public final class OutputChoice {
    private static final int MOST_TRIED = 16;
    private static final int MOST_NAMED = 12;

    private OutputChoice() {}

    /**
     * Reads what leads to the wanted output, or to the first one that is one value per class, or else to the first of any
     * kind that can be explained.
     *
     * @param network the network in what a reader reads
     * @throws Unreadable if there is no such output, or none that can be explained
     */
    public static <T> Chosen<T> of(
            List<String> outputs, Optional<String> wanted, OutputReader<T> reader, Function<T, Network> network) {
        if (outputs.isEmpty()) {
            throw new Unreadable("it declares no output; it may be damaged or cut short");
        }
        return wanted.isPresent() ? named(outputs, wanted.get(), reader) : first(outputs, reader, network);
    }

    private static <T> Chosen<T> named(List<String> outputs, String wanted, OutputReader<T> reader) {
        if (!outputs.contains(wanted)) {
            throw new Unreadable(Text.of(
                    "it has no output %s; %s",
                    QuotedName.of(wanted),
                    outputs.size() == 1
                            ? "its only one is " + QuotedName.of(outputs.get(0))
                            : "its outputs are " + listed(outputs)));
        }
        Optional<String> note = outputs.size() == 1
                ? Optional.empty()
                : Optional.of(
                        Text.of("The file has %d outputs; %s is explained.", outputs.size(), QuotedName.of(wanted)));
        try {
            return new Chosen<>(reader.read(wanted, note), new Outputs(outputs, wanted));
        } catch (Unreadable e) {
            throw outputs.size() == 1
                    ? e
                    : new Unreadable(
                            Text.of("its output %s cannot be explained: %s", QuotedName.of(wanted), e.getMessage()), e);
        }
    }

    private static <T> Chosen<T> first(List<String> outputs, OutputReader<T> reader, Function<T, Network> network) {
        Unreadable reason = null;
        String before = null;
        Chosen<T> maps = null;
        for (String output : outputs.subList(0, Math.min(MOST_TRIED, outputs.size()))) {
            try {
                T read = reader.read(output, note(outputs, output, before));
                OutputGrid grid = network.apply(read).outputGrid();
                Chosen<T> chosen = new Chosen<>(read, new Outputs(outputs, output));
                if (!grid.hasPositions()) {
                    return chosen;
                }
                maps = maps == null ? chosen : maps;
                before = before == null ? Text.of("is %s, not one value per class", grid.describe()) : before;
            } catch (Unreadable e) {
                reason = reason == null ? e : reason;
                before = before == null ? Text.of("cannot be: %s", e.getMessage()) : before;
            }
        }
        if (maps == null) {
            throw reason;
        }
        return maps;
    }

    /** A sentence on the choice; with a reason, why it is not the first output. */
    private static Optional<String> note(List<String> outputs, String output, String reason) {
        String first = QuotedName.of(outputs.get(0));
        if (reason != null) {
            return Optional.of(Text.of(
                    "The file has %d outputs; %s is explained, because the first one, %s, %s.",
                    outputs.size(), QuotedName.of(output), first, reason));
        }
        return outputs.size() == 1
                ? Optional.empty()
                : Optional.of(
                        Text.of("The file has %d outputs; the first one, %s, is explained.", outputs.size(), first));
    }

    private static String listed(List<String> outputs) {
        String some = outputs.stream().limit(MOST_NAMED).map(QuotedName::of).collect(Collectors.joining(", "));
        return outputs.size() > MOST_NAMED ? Text.of("%s and %d more", some, outputs.size() - MOST_NAMED) : some;
    }

    /** Reads what leads to an output, and tells why it was chosen. */
    @FunctionalInterface
    public interface OutputReader<T> {
        /**
         * Reads.
         *
         * @param note why this output was chosen, where there was a choice
         * @throws Unreadable if it cannot be explained
         */
        T read(String output, Optional<String> note);
    }
}
