package org.lrpexplorer.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.problem.CancellationToken;

/**
 * A file as it was when it was opened. Another may stand at its path by now: what was read is told by this one's sum, never by
 * that of whatever is there later. Any thread may use it.
 */
public final class OpenedFile {

    private final Path path;
    private final Optional<FileStamp> opened;
    private volatile Optional<String> known = Optional.empty();

    /** As what it was last read and found to hold the same, where it was touched or brought back. */
    private volatile Optional<FileStamp> touched = Optional.empty();

    private OpenedFile(Path path, Optional<FileStamp> opened) {
        this.path = path;
        this.opened = opened;
    }

    /** The file that is just being opened, which need not be there. */
    public static OpenedFile at(Path path) {
        return new OpenedFile(path, FileStamp.of(path));
    }

    /** Where it was opened. */
    public Path path() {
        return path;
    }

    /** Its size and the time of its last change when it was opened, in words. */
    public String stamp() {
        return opened.map(FileStamp::text).orElse("missing");
    }

    /** How large it was when it was opened; 0 if nothing could be told of it. */
    public long size() {
        return opened.map(FileStamp::size).orElse(0L);
    }

    /** Whether it still lies there, by its size and the time of its last change. */
    public boolean isUnchanged() {
        return FileStamp.of(path).equals(opened);
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
            String sum = Sha256.of(path, token);
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

    /** Whether the file is another by its size and time, but not by its content, which is read once for each such time. */
    private boolean holdsTheSame(String sum, CancellationToken token) throws IOException {
        Optional<FileStamp> now = FileStamp.of(path);
        if (now.equals(opened) || !PathKind.isFile(path)) {
            return false;
        }
        if (now.equals(touched)) {
            return true;
        }
        boolean same = sum.equals(Sha256.of(path, token));
        if (same) {
            touched = now;
        }
        return same;
    }

    private void requireUnchanged() throws ChangedFileException {
        if (opened.isPresent() && !isUnchanged()) {
            throw new ChangedFileException(
                    path,
                    PathKind.of(path) == PathKind.MISSING
                            ? "is not there any more; bring it back"
                            : "has been changed since it was opened; open it again");
        }
    }

    /** Whether two openings are of the same file that was not changed between them, as far as is known without reading it. */
    public boolean isLike(OpenedFile other) {
        boolean sums = known.isPresent() && other.known.isPresent();
        return path.equals(other.path) && (sums ? known.equals(other.known) : opened.equals(other.opened));
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
