package org.lrpexplorer.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Opens what is to be read, and nothing but files: a pipe may never begin or end, and a device may hold anything. */
public final class InputFile {

    private InputFile() {}

    /**
     * Requires that a path leads to a file, for those who open it by means of their own.
     *
     * @throws NotAFileException if a folder, a pipe or a device stands there; what is missing is left to who opens it
     */
    public static void require(Path path) throws NotAFileException {
        switch (PathKind.of(path)) {
            case FOLDER -> throw new NotAFileException(path, "is a folder");
            case SPECIAL -> throw new NotAFileException(path, "is a device or a pipe");
            case FILE, MISSING -> {}
        }
    }

    /**
     * Opens a file to read it from its beginning; the stream is not buffered.
     *
     * @throws NotAFileException if a folder, a pipe or a device stands there
     */
    public static InputStream stream(Path path) throws IOException {
        require(path);
        return Files.newInputStream(path);
    }

    /**
     * Opens a file to read parts of it.
     *
     * @throws NotAFileException if a folder, a pipe or a device stands there
     */
    public static FileChannel channel(Path path) throws IOException {
        require(path);
        return FileChannel.open(path, StandardOpenOption.READ);
    }

    /**
     * Opens a ZIP archive to read parts of it. Of one that is damaged nothing stays open, as the library leaves a file that
     * it opens itself.
     *
     * @throws NotAFileException if a folder, a pipe or a device stands there
     */
    public static ZipFile zip(Path path) throws IOException {
        return ZipFile.builder().setSeekableByteChannel(channel(path)).get();
    }

    /**
     * Reads a small file as a whole.
     *
     * @throws NotAFileException if a folder, a pipe or a device stands there
     */
    public static byte[] bytes(Path path) throws IOException {
        require(path);
        return Files.readAllBytes(path);
    }

    /**
     * Reads a small file of UTF-8 text as a whole.
     *
     * @throws NotAFileException if a folder, a pipe or a device stands there
     * @throws java.nio.charset.CharacterCodingException if it holds anything else
     */
    public static String text(Path path) throws IOException {
        require(path);
        return Files.readString(path);
    }
}
