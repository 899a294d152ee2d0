package org.lrpexplorer.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what with a file that is to be replaced.
 *
 * @param replaced what the file system says of it; empty for a new file, and where there are no such permissions
 */
record Access(Optional<PosixFileAttributes> replaced) {

    /** Of a file. */
    static Access of(Path file) {
        try {
            return new Access(Optional.of(Files.readAttributes(file, PosixFileAttributes.class)));
        } catch (IOException | UnsupportedOperationException e) {
            return new Access(Optional.empty());
        }
    }

    /** Makes an empty file that nobody else may read if the old one may have been private, or else one with default permissions. */
    void create(Path file) throws IOException {
        if (replaced.isPresent()) {
            Files.createFile(file, permissions("rw-------"));
        } else {
            Files.createFile(file);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String letters) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(letters));
    }

    /** Gives a file the permissions of the old one, and its owner and group where the system allows it. */
    void applyTo(Path file) throws IOException {
        if (replaced.isEmpty()) {
            return;
        }
        PosixFileAttributes old = replaced.get();
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        PosixFileAttributes own = view.readAttributes();
        try {
            if (!own.group().equals(old.group())) {
                view.setGroup(old.group());
            }
            if (!own.owner().equals(old.owner())) {
                view.setOwner(old.owner());
            }
        } catch (IOException e) {
            // Only the superuser may give files away.
        }
        view.setPermissions(old.permissions());
    }
}
