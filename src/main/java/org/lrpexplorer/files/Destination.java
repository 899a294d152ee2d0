package org.lrpexplorer.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.lrpexplorer.text.Text;

/** Where a file is to be written, looked at before the work begins whose result it is to hold. */
public final class Destination {

    /** As many symbolic links as Linux follows from one to the next. */
    private static final int MOST_LINKS = 40;

    private static final Set<PosixFilePermission> WRITING = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private Destination() {}

    /**
     * The file that would be replaced, absolute and behind symbolic links.
     *
     * @throws ArrayFileException if nothing can be written there: see {@link #required}
     */
    public static Path of(Path file) {
        try {
            return required(file);
        } catch (UnwritableException e) {
            throw new ArrayFileException(Text.of("%s %s.", file, e.getMessage()), e);
        }
    }

    /**
     * The file that would be replaced, absolute and behind symbolic links, which stay.
     *
     * @throws UnwritableException if nothing can be written there: a folder, a device, a read-only file, in a folder
     *     that does not exist or may not be written to, or under a name that the file system does not take
     */
    static Path required(Path file) throws UnwritableException {
        Path target = behindLinks(file);
        Path folder = target.getParent();
        PathKind there = PathKind.of(target);
        if (folder == null || there == PathKind.FOLDER) {
            throw new UnwritableException("is a folder; name a file to write to");
        }
        if (!Files.isDirectory(folder)) {
            throw new UnwritableException(Text.of(
                    "cannot be written because the folder %s does not exist; create it or choose another one", folder));
        }
        if (there == PathKind.SPECIAL) {
            throw new UnwritableException("is a device or a pipe; name a file to write to");
        }
        if (there == PathKind.FILE && isReadOnly(target)) {
            throw new UnwritableException("is read-only; allow writing to it or choose another name");
        }
        requireName(target);
        if (!Files.isWritable(folder)) {
            throw new UnwritableException("cannot be written; choose a folder that you may write to");
        }
        return target;
    }

    /**
     * Makes a folder to write files to, and those above it.
     *
     * @throws UnwritableException if that is impossible; the message begins after the folder's name
     */
    public static Path folder(Path folder) throws UnwritableException {
        try {
            return Files.isDirectory(folder) ? folder : Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new UnwritableException("cannot be made because a file stands in its place; choose another folder");
        } catch (IOException e) {
            throw new UnwritableException(
                    Text.of("cannot be made (%s); choose a folder that you may write to", SystemWords.of(e)));
        }
    }

    private static Path behindLinks(Path file) throws UnwritableException {
        Path target = file.toAbsolutePath();
        try {
            for (int i = 0; Files.isSymbolicLink(target); i++) {
                if (i == MOST_LINKS) {
                    throw new UnwritableException("is a symbolic link that leads to no end; remove it");
                }
                target = target.resolveSibling(Files.readSymbolicLink(target));
            }
            Path folder = target.getParent();
            boolean known = folder != null && Files.isDirectory(folder);
            return known ? folder.toRealPath().resolve(target.getFileName()) : target.normalize();
        } catch (IOException e) {
            throw UnwritableException.of(e);
        }
    }

    /** Where nobody may write, the superuser is held back too, whom the system would let. */
    private static boolean isReadOnly(Path target) {
        try {
            Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(target);
            return allowed.stream().noneMatch(WRITING::contains) || !Files.isWritable(target);
        } catch (IOException | UnsupportedOperationException e) {
            return !Files.isWritable(target);
        }
    }

    /** The file system itself says whether it takes a name, which may be too long for it or hold what it forbids. */
    private static void requireName(Path target) throws UnwritableException {
        try {
            Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            // A new file.
        } catch (FileSystemException e) {
            throw new UnwritableException(Text.of(
                    "cannot be written under this name (%s); choose another one",
                    e.getReason() == null ? "permission denied" : e.getReason()));
        } catch (IOException e) {
            throw UnwritableException.of(e);
        }
    }
}
