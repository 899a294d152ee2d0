package org.lrpexplorer.modelio.safetensors.weights;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An open safetensors file: 8 bytes that hold the header's length, the header, and the numbers, all little-endian. Each
 * tensor is read when it is asked for, straight into the memory of the array that is returned.
 */
public final class WeightFile implements AutoCloseable {
    private static final String SUFFIX = ".safetensors";
    private static final int LENGTH_BYTES = Long.BYTES;
    private static final long LONGEST_HEADER = 100_000_000;
    private static final int CHUNK = 1 << 18;

    private final FileChannel channel;
    private final CancellationToken token;
    private final long dataBegin;
    private final Map<String, StoredTensor> tensors;

    private WeightFile(
            FileChannel channel, CancellationToken token, long dataBegin, Map<String, StoredTensor> tensors) {
        this.channel = channel;
        this.token = token;
        this.dataBegin = dataBegin;
        this.tensors = tensors;
    }

    /** Whether a file is named like a safetensors file, or begins like one. */
    public static boolean isLike(Path file) {
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(SUFFIX)) {
            return true;
        }
        try (InputStream in = InputFile.stream(file)) {
            ByteBuffer start = ByteBuffer.wrap(in.readNBytes(LENGTH_BYTES + 1)).order(ByteOrder.LITTLE_ENDIAN);
            if (start.remaining() <= LENGTH_BYTES) {
                return false;
            }
            long length = start.getLong();
            return length > 0 && length < Files.size(file) && start.get() == '{';
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Opens a file and checks its header.
     *
     * @param token looked at between pieces, here and whenever weights are read
     * @throws Unreadable if it cannot be read, is no safetensors file, is damaged or contradicts itself
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static WeightFile open(Path file, CancellationToken token) {
        if (Files.isDirectory(file)) {
            throw new Unreadable("it is a folder, not a file");
        }
        try {
            FileChannel channel = InputFile.channel(file);
            try {
                return open(channel, token);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw new Unreadable("there is no such file", e);
        } catch (IOException e) {
            throw new Unreadable("the system reports an error while reading it", e);
        }
    }

    private static WeightFile open(FileChannel channel, CancellationToken token) throws IOException {
        long size = channel.size();
        if (size <= LENGTH_BYTES) {
            throw new Unreadable(
                    size == 0 ? "it is empty" : "it is not a safetensors file, or it is damaged or cut short");
        }
        ByteBuffer start = ByteBuffer.allocate(LENGTH_BYTES + 1).order(ByteOrder.LITTLE_ENDIAN);
        fill(channel, start, 0);
        long length = start.getLong();
        if (start.get() != '{' || length < 0) {
            throw new Unreadable("it is not a safetensors file: no header begins at its ninth byte");
        }
        if (length > LONGEST_HEADER) {
            throw new Unreadable(Text.of("its header claims %d bytes; at most %d are read", length, LONGEST_HEADER));
        }
        long dataBegin = LENGTH_BYTES + length;
        if (dataBegin > size) {
            throw new Unreadable(Text.of(
                    "it is cut short: its header claims %d bytes, of which %d are there", length, size - LENGTH_BYTES));
        }
        channel.position(LENGTH_BYTES);
        InputStream bytes = token.watch(Channels.newInputStream(channel));
        InputStream json = new BoundedStream(new BufferedInputStream(bytes), length);
        return new WeightFile(channel, token, dataBegin, SafetensorsHeader.read(json, size - dataBegin));
    }

    /** What the file says of each of its tensors, by name, in the header's order. */
    public Map<String, StoredTensor> tensors() {
        return Collections.unmodifiableMap(tensors);
    }

    /**
     * The values of a tensor as a new array of floats.
     *
     * @param shape of the array, with as many numbers as the tensor holds
     * @throws Unreadable if they are no floating-point numbers, not all finite, or cannot be read
     */
    public INDArray read(StoredTensor tensor, long... shape) {
        if (!tensor.type().isReal()) {
            throw problem(tensor, Text.of("holds numbers of type %s, not F32, F64, F16 or BF16", tensor.type()), null);
        }
        return Buffers.filled(floats -> copy(tensor, floats), shape);
    }

    private void copy(StoredTensor tensor, FloatBuffer floats) {
        ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        try {
            for (long at = tensor.begin(); at < tensor.end(); at += chunk.limit()) {
                token.throwIfCancelled();
                chunk.clear().limit((int) Math.min(CHUNK, tensor.end() - at));
                fill(channel, chunk, dataBegin + at);
                while (chunk.hasRemaining()) {
                    float value = tensor.type().next(chunk);
                    if (!Float.isFinite(value)) {
                        throw problem(tensor, "holds numbers that are infinite or not a number", null);
                    }
                    floats.put(value);
                }
            }
        } catch (IOException e) {
            throw problem(tensor, "cannot be read", e);
        }
    }

    private static void fill(FileChannel channel, ByteBuffer buffer, long from) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new EOFException("the file became shorter");
            }
        }
        buffer.flip();
    }

    private static Unreadable problem(StoredTensor tensor, String reason, Throwable cause) {
        return new Unreadable(Text.of("its tensor %s %s", QuotedName.of(tensor.name()), reason), cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Unreadable("the system reports an error while closing it", e);
        }
    }
}
