package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.text.ByteSize;

/** Files of class names, one a line in the order of the labels. */
final class ClassNames {
    /** More than any list of names; a larger file is something else. */
    static final int LARGEST = 1 << 20;

    private ClassNames() {}

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
