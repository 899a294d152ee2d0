package org.lrpexplorer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.lrpexplorer.figure.FigureFormat;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Files that a command writes when its work is done: whether they can be, and may be replaced, is found out before. */
final class WrittenFiles {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--force", description = "Replace files that are there already.")
    private boolean force;

    /**
     * Checks files that are to be written.
     *
     * @param files null for each that is not asked for
     * @throws ParameterException for the first whose folder does not exist, or that is there and may not be replaced
     */
    void require(Path... files) {
        requireFolders(files);
        asked(files).filter(file -> !force && Files.exists(file)).findFirst().ifPresent(file -> {
            throw misuse(Text.of("%s is there already; name another file, or --force to replace it.", file));
        });
    }

    /**
     * Checks the folders of files whose names are only begun.
     *
     * @param files null for each that is not asked for
     * @throws ParameterException for the first whose folder does not exist
     */
    void requireFolders(Path... files) {
        asked(files)
                .filter(file -> !Files.isDirectory(file.toAbsolutePath().getParent()))
                .findFirst()
                .ifPresent(file -> {
                    throw misuse(
                            Text.of("%s cannot be written because its folder does not exist; create it first.", file));
                });
    }

    /**
     * Checks the name of a figure.
     *
     * @param file null for none
     * @throws ParameterException if it says no format
     */
    void requireFigure(Path file) {
        if (file != null && FigureFormat.named(file).isEmpty()) {
            throw misuse(Text.of("The figure %s must end in .png, .svg or .pdf.", file));
        }
    }

    private static Stream<Path> asked(Path... files) {
        return Stream.of(files).filter(Objects::nonNull);
    }

    private ParameterException misuse(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
