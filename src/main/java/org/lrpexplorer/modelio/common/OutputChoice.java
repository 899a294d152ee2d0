package org.lrpexplorer.modelio.common;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.text.Text;

/** Chooses, of what a file gives out, what is explained. */
public final class OutputChoice {
    private static final int MOST_TRIED = 16;
    private static final int MOST_NAMED = 12;
    private static final int MOST_OFFERED = 4;

    private OutputChoice() {}

    /**
     * Reads what leads to the wanted output, or to the first one that is one value per class, or else to the first of any
     * kind that can be explained.
     *
     * @param inner what else of the file can be wanted
     * @param network the network in what a reader reads
     * @throws Unreadable if there is no such output, or none that can be explained
     */
    public static <T> Chosen<T> of(
            List<String> outputs,
            InnerTensors inner,
            Optional<String> wanted,
            OutputReader<T> reader,
            Function<T, Network> network) {
        if (outputs.isEmpty()) {
            throw new Unreadable("it declares no output; it may be damaged or cut short");
        }
        List<String> offered = outputs.stream()
                .limit(MOST_TRIED)
                .flatMap(output -> inner.inFrontOf(output).stream())
                .filter(tensor -> !outputs.contains(tensor))
                .distinct()
                .limit(MOST_NAMED)
                .toList();
        return wanted.isEmpty()
                ? first(outputs, offered, offering(inner, reader), network)
                : outputs.contains(wanted.get()) || !inner.has(wanted.get())
                        ? named(outputs, offered, wanted.get(), offering(inner, reader))
                        : within(outputs, offered, wanted.get(), reader);
    }

    private static <T> Chosen<T> named(
            List<String> outputs, List<String> inner, String wanted, OutputReader<T> reader) {
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
            return new Chosen<>(reader.read(wanted, note), new Outputs(outputs, inner, wanted));
        } catch (Unreadable e) {
            throw outputs.size() == 1
                    ? e
                    : new Unreadable(
                            Text.of("its output %s cannot be explained: %s", QuotedName.of(wanted), e.getMessage()), e);
        }
    }

    private static <T> Chosen<T> within(
            List<String> outputs, List<String> inner, String wanted, OutputReader<T> reader) {
        String note = Text.of(
                "%s is explained, a tensor within the file: what comes behind it is left off.", QuotedName.of(wanted));
        List<String> all = inner.contains(wanted)
                ? inner
                : Stream.concat(inner.stream(), Stream.of(wanted)).toList();
        try {
            return new Chosen<>(reader.read(wanted, Optional.of(note)), new Outputs(outputs, all, wanted));
        } catch (Unreadable e) {
            throw new Unreadable(
                    Text.of("its tensor %s cannot be explained: %s", QuotedName.of(wanted), e.getMessage()), e);
        }
    }

    /** A reader that names, where it cannot read an output, the tensors in front of what decodes it. */
    private static <T> OutputReader<T> offering(InnerTensors inner, OutputReader<T> reader) {
        return (output, note) -> {
            try {
                return reader.read(output, note);
            } catch (Unreadable e) {
                List<String> readable = inner.inFrontOf(output).stream()
                        .limit(MOST_OFFERED)
                        .filter(tensor -> isRead(tensor, reader))
                        .toList();
                throw readable.isEmpty() ? e : new Unreadable(e.getMessage() + offer(readable), e);
            }
        };
    }

    private static <T> boolean isRead(String tensor, OutputReader<T> reader) {
        try {
            reader.read(tensor, Optional.empty());
            return true;
        } catch (Unreadable e) {
            return false;
        }
    }

    private static String offer(List<String> tensors) {
        String first = tensors.get(0);
        return Text.of(
                "; what it is decoded from can be explained, %s: choose it by \"output\": \"%s\" in the card beside the file"
                        + " or by --output %s on the command line",
                tensors.size() == 1 ? QuotedName.of(first) : "one of " + listed(tensors),
                QuotedName.plain(first),
                QuotedName.plain(first));
    }

    private static <T> Chosen<T> first(
            List<String> outputs, List<String> inner, OutputReader<T> reader, Function<T, Network> network) {
        Unreadable reason = null;
        String before = null;
        Chosen<T> maps = null;
        for (String output : outputs.subList(0, Math.min(MOST_TRIED, outputs.size()))) {
            try {
                T read = reader.read(output, note(outputs, output, before));
                OutputGrid grid = network.apply(read).outputGrid();
                Chosen<T> chosen = new Chosen<>(read, new Outputs(outputs, inner, output));
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
