package org.lrpexplorer;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.lrpexplorer.cli.RootCommand;

/** The files and folders that the window is to open, where the program is started with such. */
final class NamedFiles {

    private NamedFiles() {}

    /** The files; none if an argument names nothing that is there, or the first is the name of a command. */
    static List<Path> of(String... arguments) {
        boolean all = Arrays.stream(arguments).allMatch(NamedFiles::isThere);
        return arguments.length > 0 && all && !RootCommand.isCommand(arguments[0])
                ? Arrays.stream(arguments).map(Path::of).toList()
                : List.of();
    }

    private static boolean isThere(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
