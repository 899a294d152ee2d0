package org.lrpexplorer.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import org.lrpexplorer.problem.CancellationToken;

/** SHA-256 sums as hexadecimal digits, as {@code sha256sum} prints them. */
public final class Sha256 {

    private Sha256() {}

    /**
     * The sum of a file, which is read piece by piece.
     *
     * @param token looked at between pieces
     * @throws NotAFileException if a folder, a pipe or a device stands there
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static String of(Path file, CancellationToken token) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = token.watch(InputFile.stream(file));
                OutputStream sum = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(sum);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The sum of a text in UTF-8. */
    public static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The sum of what {@code sha256sum} prints of several files: lines of a sum, two blanks and a name.
     *
     * @param sums by name, in the order of the lines
     */
    public static String ofListing(SortedMap<String, String> sums) {
        StringBuilder lines = new StringBuilder();
        sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        return of(lines.toString());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
