package org.lrpexplorer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-r-----", "rw-rw-rw-", "rwxr-xr-x", "-w-------"})
    void aFileKeepsThePermissionsOfTheOneThatItReplaces(String permissions) throws IOException {
        assumePosix();
        Path file = old("private.csv");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        AtomicFile.write(file, NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(permissions);
        assertThat(Files.size(file)).isEqualTo(NEW.length);
    }

    @Test
    void aNewFileGetsTheUsualPermissions() throws IOException {
        assumePosix();
        Path usual = Files.createFile(folder.resolve("usual"));
        AtomicFile.write(folder.resolve("new"), NEW);
        assertThat(Files.getPosixFilePermissions(folder.resolve("new")))
                .isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void whatIsWrittenInPlaceOfAPrivateFileIsPrivateFromTheStart() throws IOException {
        assumePosix();
        Path file = old("private.csv");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        AtomicFile.write(file, out -> {
            Path part = parts().get(0);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part)))
                    .isEqualTo("rw-------");
            out.write(NEW);
        });
    }

    @Test
    void theSuperuserLeavesAFileToItsOwner() throws IOException {
        assumePosix();
        Path file = old("theirs.csv");
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        UserPrincipal nobody;
        GroupPrincipal group;
        try {
            nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("65534");
            group = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName("65534");
            view.setGroup(group);
            view.setOwner(nobody);
        } catch (IOException e) {
            assumeTrue(false, "only the superuser gives files away");
            return;
        }
        AtomicFile.write(file, NEW);
        PosixFileAttributes after = view.readAttributes();
        assertThat(after.owner()).isEqualTo(nobody);
        assertThat(after.group()).isEqualTo(group);
    }

    @Test
    void aReadOnlyFileIsNotReplaced() throws IOException {
        Path file = old("final.csv");
        assertThat(file.toFile().setWritable(false, false)).isTrue();
        assertThatThrownBy(() -> AtomicFile.write(file, NEW))
                .isInstanceOf(UnwritableException.class)
                .hasMessage("is read-only; allow writing to it or choose another name");
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(parts()).isEmpty();
    }

    @Test
    void aSymbolicLinkStaysAndWhatItLeadsToIsReplaced() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path file = Files.writeString(inner.resolve("target.csv"), "old");
        Path second = Files.createSymbolicLink(inner.resolve("second"), Path.of("target.csv"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("inner", "second"));
        AtomicFile.write(link, NEW);
        assertThat(link).isSymbolicLink();
        assertThat(second).isSymbolicLink();
        assertThat(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(Files.readString(file)).isEqualTo("new");
    }

    @Test
    void aLinkToAFileThatIsNotYetThereStaysToo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("later.csv"));
        AtomicFile.write(link, NEW);
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(folder.resolve("later.csv"))).isEqualTo("new");
    }

    @Test
    void linksInACircleAreRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
        assertThatThrownBy(() -> AtomicFile.write(link, NEW))
                .hasMessage("is a symbolic link that leads to no end; remove it");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 240, 255})
    void everyNameThatTheFileSystemTakesWorks(int length) throws IOException {
        Path file = folder.resolve("x".repeat(length));
        AtomicFile.write(file, NEW);
        AtomicFile.write(file, NEW);
        assertThat(Files.readString(file)).isEqualTo("new");
        assertThat(parts()).isEmpty();
    }

    @Test
    void aNameThatIsTooLongIsRefusedWithTheReason() {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("x".repeat(300)), NEW))
                .hasMessageStartingWith("cannot be written under this name (")
                .hasMessageEndingWith("; choose another one");
    }

    @Test
    void aPipeIsNotReplaced() throws Exception {
        Path pipe = Pipes.make(folder.resolve("pipe"));
        assertThatThrownBy(() -> AtomicFile.write(pipe, NEW))
                .hasMessage("is a device or a pipe; name a file to write to");
        assertThat(PathKind.isSpecial(pipe)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Input/output error", "Stale file handle", "Host is down"})
    void aDriveThatFailsIsNotSaidToBeFull(String words) throws IOException {
        Path file = old("table.csv");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException(words);
                }))
                .isInstanceOf(UnwritableException.class)
                .hasMessage("cannot be written because its disk or network drive reports an error (" + words
                        + "); try again once the drive is in order, or choose another one");
        assertThat(file).hasContent("old");
        assertThat(parts()).isEmpty();
    }

    @Test
    void aFailureHalfwayLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = old("table.csv");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(NEW);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UnwritableException.class)
                .hasMessageContaining("cannot be written because the disk is full (No space left on device)");
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(parts()).isEmpty();
    }

    @Test
    void whoWritesMayCloseTheStream() throws IOException {
        AtomicFile.write(folder.resolve("closed"), out -> {
            out.write(NEW);
            out.close();
        });
        assertThat(Files.readString(folder.resolve("closed"))).isEqualTo("new");
    }

    private Path old(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "old");
    }

    private void assumePosix() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }
}
