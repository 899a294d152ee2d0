package org.lrpexplorer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.files.PackedFile;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.text.Text;

/**
 * Native libraries that an installed program keeps compressed better than a jar can: unpacked once for each user, beside
 * those that JavaCPP unpacks from jars, and found there by it.
 */
final class PackedLibraries {

    /** The folder of the program that holds them, in a folder for each version of each library. */
    private static final String FOLDER = "libraries";

    private static final String SEARCHED = "java.library.path";

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
     * Unpacks what has not been unpacked before, and has it found.
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
        Path unpacked = cache.get().resolve("lrp-explorer");
        try {
            String folders = files(packed).stream()
                    .map(file -> unpacked(file, unpacked.resolve(packed.relativize(file.getParent()))))
                    .distinct()
                    .collect(Collectors.joining(File.pathSeparator));
            System.setProperty(SEARCHED, folders + File.pathSeparator + System.getProperty(SEARCHED, ""));
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

    private static String unpacked(Path file, Path folder) {
        String name = file.getFileName().toString();
        try {
            PackedFile.unpack(file, folder.resolve(name.substring(0, name.length() - PackedFile.SUFFIX.length())));
            return folder.toString();
        } catch (IOException e) {
            throw new Failure(folder, e);
        }
    }
}
