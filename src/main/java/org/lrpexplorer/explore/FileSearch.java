package org.lrpexplorer.explore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a file may be that a figure was made of.
 *
 * @param figure the figure
 * @param known files that come with the program, and files that were opened last
 */
record FileSearch(Path figure, List<Path> known) {

    FileSearch {
        known = List.copyOf(known);
    }

    /** What is there of the same name: where the figure says, beside the figure, and among what is known. */
    Stream<Path> named(Path written) {
        Path folder = figure.toAbsolutePath().getParent();
        Path name = written.getFileName();
        return Stream.of(
                        Stream.of(written, folder.resolve(written)),
                        name == null ? Stream.<Path>empty() : Stream.of(folder.resolve(name)),
                        known.stream().filter(path -> path.endsWith(String.valueOf(name))))
                .flatMap(paths -> paths)
                .map(path -> path.toAbsolutePath().normalize())
                .distinct()
                .filter(Files::exists);
    }

    /** What is there of another name. */
    Stream<Path> others(Path written) {
        List<Path> named = named(written).toList();
        return known.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .distinct()
                .filter(path -> !named.contains(path))
                .filter(Files::exists);
    }
}
