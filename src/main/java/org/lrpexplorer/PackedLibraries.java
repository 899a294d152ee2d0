package org.lrpexplorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lrpexplorer.files.PackedFile;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.text.Text;

/**
 * Native libraries that an installed program keeps compressed better than a jar can: unpacked once for each user, to where
 * JavaCPP would unpack them from their jars. Those which need them look for them beside themselves.
 */
final class PackedLibraries {

    /** The folder of the program that holds them, in the folders that they have below JavaCPP's own. */
    private static final String FOLDER = "libraries";

    private PackedLibraries() {}

    /** They cannot be unpacked. */
    static final class Failure extends Problem {
        private static final long serialVersionUID = 1L;

        Failure(Path folder, IOException cause) {
            super(
                    Text.of(
                            "The libraries that compute cannot be unpacked into %s (%s); make room for 300 MB there, or name"
                                    + " another folder with -Dorg.bytedeco.javacpp.cachedir=….",
                            folder, cause.getMessage()),
                    cause);
        }
    }

    /**
     * Unpacks what has not been unpacked before.
     *
     * @param home the folder of the program
     * @param cache finds where native libraries are unpacked to
     * @throws Failure if that is impossible
     */
    static void unpack(Path home, Supplier<Path> cache) {
        Path packed = home.resolve(FOLDER);
        if (!Files.isDirectory(packed)) {
            return;
        }
        Path unpacked = cache.get();
        try {
            for (Path file : files(packed)) {
                String name = packed.relativize(file).toString();
                PackedFile.unpack(
                        file, unpacked.resolve(name.substring(0, name.length() - PackedFile.SUFFIX.length())));
            }
        } catch (IOException e) {
            throw new Failure(unpacked, e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(PackedFile.SUFFIX))
                    .toList();
        }
    }
}
