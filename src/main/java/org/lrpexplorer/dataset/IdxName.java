package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.problem.CancellationToken;

/**
 * The name of an IDX file, such as {@code t10k-images-idx3-ubyte.gz} or {@code t10k-labels.idx1-ubyte}.
 *
 * @param file the file
 * @param set what files of one set have in common, such as {@code t10k-}
 * @param role {@code images}, {@code labels} or {@code masks}
 */
record IdxName(Path file, String set, String role) {
    private static final Pattern NAME = Pattern.compile("(.*?)(images|labels|masks)[-.]idx[13]-ubyte(\\.gz)?");

    /** The parts of a file's name, if it is named like that. */
    static Optional<IdxName> of(Path file) {
        Matcher matcher = NAME.matcher(Sentences.nameOf(file));
        return matcher.matches()
                ? Optional.of(new IdxName(file, matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** All files in a folder that are named like that, in the order of their names; looks at the token between files. */
    static List<IdxName> in(Path folder, CancellationToken token) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.peek(file -> token.throwIfCancelled())
                    .filter(PathKind::isFile)
                    .sorted(Comparator.comparing(Sentences::nameOf))
                    .flatMap(file -> of(file).stream())
                    .toList();
        }
    }

    /** The file of the same folder and set with another role; one that is compressed like this one, if there are two. */
    Optional<Path> sibling(String otherRole, CancellationToken token) throws IOException {
        return find(file.toAbsolutePath().getParent(), set, otherRole, isCompressed(), token);
    }

    /** The file of a set and role in a folder; if there are two, the one that is or is not compressed, as preferred. */
    static Optional<Path> find(Path folder, String set, String role, boolean compressed, CancellationToken token)
            throws IOException {
        return in(folder, token).stream()
                .filter(name -> name.set.equals(set) && name.role.equals(role))
                .min(Comparator.comparing(name -> name.isCompressed() != compressed))
                .map(IdxName::file);
    }

    /** Whether this is the images file of a set to test on, going by its name. */
    boolean isTest() {
        return set.startsWith("t10k") || set.contains("test");
    }

    private boolean isCompressed() {
        return Sentences.nameOf(file).endsWith(".gz");
    }
}
