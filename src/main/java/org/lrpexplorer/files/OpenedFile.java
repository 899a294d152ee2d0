package org.lrpexplorer.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.problem.CancellationToken;

/**
 * A file as it was when it was opened, with the files beside it that hold parts of its content. Others may stand at their
 * paths by now: what was read is told by this one's sum, never by that of whatever is there later. Any thread may use it.
 */
public final class OpenedFile {

    private final Path path;
    private final Optional<FileStamp> opened;
    private final List<OpenedFile> parts;
    private volatile Optional<String> known = Optional.empty();

    /** As what they were last read and found to hold the same, where they were touched or brought back. */
    private volatile List<Optional<FileStamp>> touched = List.of();

    private OpenedFile(Path path, Optional<FileStamp> opened, List<OpenedFile> parts) {
        this.path = path;
        this.opened = opened;
        this.parts = List.copyOf(parts);
    }

    /** The file that is just being opened, which need not be there. */
    public static OpenedFile at(Path path) {
        return new OpenedFile(path, FileStamp.of(path), List.of());
    }

    /**
     * The same with files in its folder or below that were opened for parts of its content. Its sum is then that of what
     * {@code sha256sum} prints of all of them in the order of their names: lines of a sum, two blanks and the name below the
     * folder, with slashes.
     */
    public OpenedFile with(List<OpenedFile> others) {
        return new OpenedFile(path, opened, others);
    }

    /** Where it was opened. */
    public Path path() {
        return path;
    }

    /** Its size and the time of its last change when it was opened, and those of its parts, in words. */
    public String stamp() {
        return all().map(file -> file.opened.map(FileStamp::text).orElse("missing"))
                .collect(Collectors.joining(" "));
    }

    private Stream<OpenedFile> all() {
        return Stream.concat(Stream.of(this), parts.stream());
    }

    /** How large it and its parts were when they were opened; 0 if nothing could be told of them. */
    public long size() {
        return all().mapToLong(file -> file.opened.map(FileStamp::size).orElse(0L))
                .sum();
    }

    /** Whether it still lies there with all its parts, by their sizes and the times of their last changes. */
    public boolean isUnchanged() {
        return all().allMatch(file -> FileStamp.of(file.path).equals(file.opened));
    }

    /**
     * The SHA-256 sum of what was opened, for content that is in memory since: once it is known it stays so, whatever becomes
     * of the file.
     *
     * @param token looked at between pieces
     * @throws ChangedFileException if the file was changed or removed before its sum was taken for the first time
     * @throws NotAFileException if a folder, a pipe or a device stands there
     * @throws IOException if it cannot be read
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public String sum(CancellationToken token) throws IOException {
        if (known.isEmpty()) {
            requireUnchanged();
            String sum = read(token);
            requireUnchanged();
            known = Optional.of(sum);
        }
        return known.get();
    }

    /**
     * The SHA-256 sum of what was opened, for content that is read again and again: only while the file holds the same.
     *
     * @param token looked at between pieces
     * @throws ChangedFileException if the file was changed or removed since it was opened
     * @throws NotAFileException if a folder, a pipe or a device stands there
     * @throws IOException if it cannot be read
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public String sumUnchanged(CancellationToken token) throws IOException {
        if (known.isEmpty() || !holdsTheSame(known.get(), token)) {
            requireUnchanged();
        }
        return sum(token);
    }

    /** Whether files are others by size and time, but not by content, which is read once for each such time. */
    private boolean holdsTheSame(String sum, CancellationToken token) throws IOException {
        if (isUnchanged() || !all().allMatch(file -> PathKind.isFile(file.path))) {
            return false;
        }
        List<Optional<FileStamp>> now =
                all().map(file -> FileStamp.of(file.path)).toList();
        if (now.equals(touched)) {
            return true;
        }
        boolean same = sum.equals(read(token));
        if (same) {
            touched = now;
        }
        return same;
    }

    /** The sum of what is there now. */
    private String read(CancellationToken token) throws IOException {
        if (parts.isEmpty()) {
            return Sha256.of(path, token);
        }
        SortedMap<String, String> sums = new TreeMap<>();
        for (OpenedFile file : all().toList()) {
            sums.put(nameOf(file), Sha256.of(file.path, token));
        }
        return Sha256.ofListing(sums);
    }

    /** Where a part lies below the folder. */
    private String nameOf(OpenedFile part) {
        Path folder = path.toAbsolutePath().getParent();
        return folder.relativize(part.path.toAbsolutePath()).toString().replace(File.separatorChar, '/');
    }

    private void requireUnchanged() throws ChangedFileException {
        for (OpenedFile file : all().toList()) {
            if (file.opened.isPresent() && !FileStamp.of(file.path).equals(file.opened)) {
                throw new ChangedFileException(
                        file.path,
                        PathKind.of(file.path) == PathKind.MISSING
                                ? "is not there any more; bring it back"
                                : "has been changed since it was opened; open it again");
            }
        }
    }

    /** Whether two openings are of the same files that were not changed between them, as far as is known without reading. */
    public boolean isLike(OpenedFile other) {
        boolean sums = known.isPresent() && other.known.isPresent();
        return path.equals(other.path) && (sums ? known.equals(other.known) : stamp().equals(other.stamp()));
    }

    /**
     * Whether two openings gave the same bytes, wherever the files lie.
     *
     * @param token looked at between pieces
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public boolean isSameAs(OpenedFile other, CancellationToken token) {
        try {
            return sum(token).equals(other.sum(token));
        } catch (IOException e) {
            return false;
        }
    }
}
