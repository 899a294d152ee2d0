package org.lrpexplorer.figure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.Destination;
import org.lrpexplorer.files.HomeSystem;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.files.UserFolder;

/**
 * The program's fonts as files, unpacked once for each user. Of a font that Java is given as bytes it makes a temporary file, a
 * new one each time, which stays for ever where the program is ended by force.
 */
final class FontFile {

    private static final String FOLDER = "fonts";

    private FontFile() {}

    /** The file of a font in the user's cache; empty where nothing can be kept there. */
    static Optional<Path> of(Face face) {
        return UserFolder.CACHE
                .on(HomeSystem.here(), System.getProperty(UserFolder.CACHE_PROPERTY, ""))
                .flatMap(cache -> in(cache.toAbsolutePath().resolve(FOLDER), face));
    }

    /** The file of a font in a folder, which is made; what else stands in the file's place is replaced. */
    static Optional<Path> in(Path folder, Face face) {
        Path file = folder.resolve(face.name().toLowerCase(Locale.ROOT) + ".ttf");
        try (InputStream in = face.open()) {
            byte[] font = in.readAllBytes();
            if (!holds(file, font)) {
                Destination.folder(folder);
                AtomicFile.write(file, font);
            }
            return Optional.of(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean holds(Path file, byte[] font) throws IOException {
        return PathKind.isFile(file)
                && Files.isReadable(file)
                && Files.size(file) == font.length
                && Arrays.equals(InputFile.bytes(file), font);
    }
}
