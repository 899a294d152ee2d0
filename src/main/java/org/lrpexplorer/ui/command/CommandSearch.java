package org.lrpexplorer.ui.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds commands by what a person types. */
final class CommandSearch {

    private CommandSearch() {}

    /**
     * The commands in whose title, help or keys every typed word is found, whatever the case; those whose title holds
     * all words first, otherwise in their order.
     */
    static List<Command> find(List<Command> commands, String typed) {
        List<String> words = Stream.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return commands.stream()
                .filter(command -> holdsAll(
                        command.title() + " " + command.help() + " "
                                + command.keys().text(),
                        words))
                .sorted(Comparator.comparing(command -> !holdsAll(command.title(), words)))
                .toList();
    }

    private static boolean holdsAll(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }
}
