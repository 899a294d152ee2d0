package org.lrpexplorer.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tukaani.xz.SeekableFileInputStream;
import org.tukaani.xz.SeekableXZInputStream;
import org.tukaani.xz.XZInputStream;

/** A file that is kept compressed, in the format xz, and unpacked when it is first needed. */
public final class PackedFile {

    /** The end of a packed file's name. */
    public static final String SUFFIX = ".xz";

    /** The most memory that unpacking may take, in KiB: several times what is needed. */
    private static final int MOST_MEMORY = 1 << 16;

    private PackedFile() {}

    /**
     * Unpacks a file unless there is one already that is not shorter. Whoever looks meanwhile sees what was there before or
     * the whole.
     *
     * @param packed the compressed file
     * @param target where its content goes; the folders above are made
     * @throws IOException if the content is damaged or cannot be written; the target is then as it was
     */
    public static void unpack(Path packed, Path target) throws IOException {
        if (Files.exists(target) && Files.size(target) >= length(packed)) {
            return;
        }
        Files.createDirectories(target.getParent());
        AtomicFile.write(target, out -> {
            try (InputStream in = new XZInputStream(new BufferedInputStream(InputFile.stream(packed)), MOST_MEMORY)) {
                in.transferTo(out);
            }
        });
    }

    /** How long the unpacked file is, which stands at the end of the packed one. */
    private static long length(Path packed) throws IOException {
        InputFile.require(packed);
        try (SeekableXZInputStream in =
                new SeekableXZInputStream(new SeekableFileInputStream(packed.toFile()), MOST_MEMORY)) {
            return in.length();
        }
    }
}
