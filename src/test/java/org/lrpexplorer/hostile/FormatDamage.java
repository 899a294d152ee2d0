package org.lrpexplorer.hostile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;

/** Damages a file by bytes, or so that its format's outline stays whole and what it holds is absurd. */
final class FormatDamage {

    private static final int PNG_HEAD = 8;
    private static final int NPY_HEAD = 10;

    private final Random random;
    private final Damage bytes;

    FormatDamage(Random random) {
        this.random = random;
        this.bytes = new Damage(random);
    }

    /** A file of that name in another state. */
    byte[] of(String name, byte[] whole, byte[] other) {
        if (random.nextInt(3) == 0) {
            return bytes.of(whole, other);
        }
        try {
            return inside(name, whole, other);
        } catch (IOException | RuntimeException e) {
            return bytes.of(whole, other); // Not what its name says, as an entry of an archive that is damaged already.
        }
    }

    private byte[] inside(String name, byte[] whole, byte[] other) throws IOException {
        ArchiveDamage archive = new ArchiveDamage(random, (entry, content) -> of(entry, content, other));
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (suffix) {
            case "json", "csv", "txt", "svg" -> new JsonDamage(random).of(whole);
            case "onnx" -> new ProtobufDamage(random).of(whole);
            case "keras", "npz" -> archive.ofZip(whole);
            case "tar" -> archive.ofTar(whole);
            case "gz" -> archive.ofGzip(name, whole);
            case "png" -> png(whole);
            case "npy" -> npy(whole);
            case "safetensors" -> safetensors(whole);
            default -> bytes.of(whole, other);
        };
    }

    /** A picture one of whose chunks is damaged, with the length and the sum that it has then. */
    private byte[] png(byte[] whole) {
        ByteBuffer in = ByteBuffer.wrap(whole).position(PNG_HEAD);
        int count = 0;
        while (in.remaining() >= 12) {
            in.position(in.position() + in.getInt(in.position()) + 12);
            count++;
        }
        int which = random.nextInt(count);
        in.position(PNG_HEAD);
        for (int i = 0; i < which; i++) {
            in.position(in.position() + in.getInt(in.position()) + 12);
        }
        int from = in.position();
        int length = in.getInt(from);
        byte[] content = bytes.of(Arrays.copyOfRange(whole, from + 8, from + 8 + length), whole);
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(whole, from + 4, 4)
                .put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        return Damage.spliced(
                whole,
                from,
                from + length + 12,
                chunk.putInt((int) sum.getValue()).array());
    }

    /** An array whose heading says something else. */
    private byte[] npy(byte[] whole) {
        int length = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getShort(NPY_HEAD - 2);
        String heading = new String(whole, NPY_HEAD, length, StandardCharsets.ISO_8859_1);
        String other = new String(
                new JsonDamage(random).of(heading.replace('\'', '"').getBytes(StandardCharsets.ISO_8859_1)),
                StandardCharsets.ISO_8859_1);
        byte[] written = other.replace('"', '\'').getBytes(StandardCharsets.ISO_8859_1);
        byte[] changed = Damage.spliced(whole, NPY_HEAD, NPY_HEAD + length, written);
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putShort(NPY_HEAD - 2, (short) written.length);
        return changed;
    }

    /** Weights whose table says something else. */
    private byte[] safetensors(byte[] whole) {
        int length = (int) ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
        byte[] table = new JsonDamage(random).of(Arrays.copyOfRange(whole, 8, 8 + length));
        byte[] changed = Damage.spliced(whole, 8, 8 + length, table);
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putLong(0, table.length);
        return changed;
    }
}
