package org.lrpexplorer.modelio.onnx.graph;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.problem.CancellationToken;

/** Reads files piece by piece: to read one at once, Java sets aside as much memory again and keeps it. */
final class FilePart {
    private static final int PIECE = 1 << 20;

    private FilePart() {}

    /**
     * A part of a file.
     *
     * @param token looked at between pieces
     * @throws IOException if it cannot be read or has become shorter
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    static ByteBuffer read(Path file, long offset, int length, CancellationToken token) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try (SeekableByteChannel channel = InputFile.channel(file)) {
            channel.position(offset);
            while (bytes.position() < length) {
                token.throwIfCancelled();
                bytes.limit(Math.min(length, bytes.position() + PIECE));
                if (channel.read(bytes) < 0) {
                    throw new EOFException("the file became shorter");
                }
            }
        }
        return bytes.flip();
    }
}
