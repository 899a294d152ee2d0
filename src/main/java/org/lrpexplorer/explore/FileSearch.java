package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.dataset.DatasetPlace;

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
                        lastNames(written).map(folder::resolve),
                        known.stream().filter(path -> path.endsWith(String.valueOf(name))))
                .flatMap(paths -> paths)
                .map(path -> path.toAbsolutePath().normalize())
                .distinct()
                .filter(FileSearch::exists);
    }

    /** A part of a dataset has the name of its file or folder before its own. */
    private static Stream<Path> lastNames(Path written) {
        int names = written.getNameCount();
        return IntStream.of(2, 1).filter(last -> last <= names).mapToObj(last -> written.subpath(names - last, names));
    }

    private static boolean exists(Path path) {
        return DatasetPlace.of(path).exists();
    }

    /** What is there of another name. */
    Stream<Path> others(Path written) {
        List<Path> named = named(written).toList();
        return known.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .distinct()
                .filter(path -> !named.contains(path))
                .filter(FileSearch::exists);
    }
}
