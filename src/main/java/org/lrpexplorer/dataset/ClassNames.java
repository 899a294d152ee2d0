package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.text.ByteSize;

/** Files of class names, one a line in the order of the labels. */
final class ClassNames {
    /** More than any list of names; a larger file is something else. */
    static final int LARGEST = 1 << 20;

    /** What such a file is called beside any dataset, the likeliest first. */
    private static final List<String> USUAL = List.of("classes.txt", "labels.txt", "class_names.txt");

    private ClassNames() {}

    /**
     * Names that lie beside a dataset.
     *
     * @param file that names them; empty if there is none
     * @param names none if there is no such file
     */
    record Found(Optional<Path> file, List<String> names) {
        /**
         * The names, or numbers as far as there are labels where nobody names them.
         *
         * @throws DatasetException for the first label that has no name
         */
        List<String> covering(int[] labels, Path labelled) {
            file.ifPresent(named -> checkCover(names, named, labels, labelled));
            return file.isPresent() ? names : numbers(IntStream.of(labels).max().orElse(0) + 1);
        }

        /** That the names are of that file; nothing if there is none. */
        List<String> sentences() {
            return file.map(named -> "The names of the classes are those of " + Sentences.nameOf(named) + ".").stream()
                    .toList();
        }
    }

    /**
     * Looks for the names of the classes of a file: {@code NAME.classes.txt} or {@code NAME.labels.txt} beside it, or
     * {@code classes.txt}, {@code labels.txt} or {@code class_names.txt}.
     *
     * @throws DatasetException if such a file is too large for names of classes
     */
    static Found beside(Path file) throws IOException {
        String name = Sentences.nameOf(file);
        String base = name.replaceAll("(\\.tar)?\\.[A-Za-z0-9]+$", "");
        Optional<Path> found = Stream.concat(
                        Stream.of(name, base).flatMap(own -> Stream.of(own + ".classes.txt", own + ".labels.txt")),
                        USUAL.stream())
                .map(file.toAbsolutePath()::resolveSibling)
                .filter(PathKind::isFile)
                .findFirst();
        return found.isPresent() ? new Found(found, read(found.get())) : new Found(found, List.of());
    }

    /** Whether a file is called like one of names. */
    static boolean isNamedSo(Path file) {
        String name = Sentences.nameOf(file);
        return USUAL.contains(name) || name.endsWith(".classes.txt") || name.endsWith(".labels.txt");
    }

    /** Classes that have no names but their numbers, from 0 on. */
    static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    /** @throws DatasetException if the file is too large for names of classes */
    static List<String> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new DatasetException(Sentences.nameOf(file) + " is " + ByteSize.of(Files.size(file))
                    + " large, where names of classes take at most " + ByteSize.of(LARGEST)
                    + "; write one name a line, or move the file away.");
        }
        return parse(InputFile.bytes(file));
    }

    /** Reads what is text; bytes that are not only spoil their own name. */
    static List<String> parse(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * Checks that every label has a name.
     *
     * @throws DatasetException for the first that has none
     */
    static void checkCover(List<String> classes, Path names, int[] labels, Path labelled) {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= classes.size()) {
                throw new DatasetException("Image " + i + " of " + Sentences.nameOf(labelled) + " has the label "
                        + labels[i] + " but " + Sentences.nameOf(names) + " names " + classes.size()
                        + " classes; correct one of the two files.");
            }
        }
    }
}
