package org.lrpexplorer.modelio.common;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lrpexplorer.text.Text;

/** Chooses, of what a file gives out, what is explained. */
public final class OutputChoice {
    private static final int MOST_TRIED = 16;
    private static final int MOST_NAMED = 12;

    private OutputChoice() {}

    /**
     * Reads what leads to the wanted output, or of the first output that can be explained.
     *
     * @throws Unreadable if there is no such output, or none that can be explained
     */
    public static <T> Chosen<T> of(List<String> outputs, Optional<String> wanted, OutputReader<T> reader) {
        if (outputs.isEmpty()) {
            throw new Unreadable("it declares no output; it may be damaged or cut short");
        }
        return wanted.isPresent() ? named(outputs, wanted.get(), reader) : first(outputs, reader);
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

    private static <T> Chosen<T> first(List<String> outputs, OutputReader<T> reader) {
        Unreadable reason = null;
        for (String output : outputs.subList(0, Math.min(MOST_TRIED, outputs.size()))) {
            try {
                return new Chosen<>(reader.read(output, note(outputs, output, reason)), new Outputs(outputs, output));
            } catch (Unreadable e) {
                reason = reason == null ? e : reason;
            }
        }
        throw reason;
    }

    private static Optional<String> note(List<String> outputs, String output, Unreadable reason) {
        String first = QuotedName.of(outputs.get(0));
        if (reason != null) {
            return Optional.of(Text.of(
                    "The file has %d outputs; %s is explained, because the first one, %s, cannot be: %s.",
                    outputs.size(), QuotedName.of(output), first, reason.getMessage()));
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
