package org.lrpexplorer.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.problem.CancellationToken;

/**
 * What a file's bytes must sum to.
 *
 * @param algorithm by Java's name, such as {@code SHA-256}
 * @param digits hexadecimal, in lower case
 */
public record Checksum(String algorithm, String digits) {
    /** A SHA-256 sum. */
    public static Checksum sha256(String digits) {
        return new Checksum("SHA-256", digits);
    }

    /** An MD5 sum, where a publisher names no better one. */
    public static Checksum md5(String digits) {
        return new Checksum("MD5", digits);
    }

    /**
     * Whether a file has it.
     *
     * @param token looked at between pieces
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    boolean holds(Path file, CancellationToken token) throws IOException {
        try (InputStream in = token.watch(InputFile.stream(file))) {
            return holds(in);
        }
    }

    /** Whether what is left of a stream has it. */
    boolean holds(InputStream in) throws IOException {
        try (DigestOutputStream sum = new DigestOutputStream(OutputStream.nullOutputStream(), digest())) {
            in.transferTo(sum);
            return HexFormat.of().formatHex(sum.getMessageDigest().digest()).equals(digits);
        }
    }

    private MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
