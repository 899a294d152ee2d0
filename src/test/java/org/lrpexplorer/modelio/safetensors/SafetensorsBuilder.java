package org.lrpexplorer.modelio.safetensors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes small safetensors files and their cards. */
public final class SafetensorsBuilder {
    private static final ObjectMapper JSON = new ObjectMapper();

    final ObjectNode header = JSON.createObjectNode();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /** A network of a convolution, a normalisation and a dense layer, for images of 1×4×4. */
    public static SafetensorsBuilder sound() {
        return new SafetensorsBuilder()
                .tensor("conv.weight", 2, 1, 3, 3)
                .tensor("bn.weight", 2)
                .tensor("bn.bias", 2)
                .tensor("bn.running_mean", 2)
                .tensor("bn.running_var", 2)
                .tensor("fc.weight", 3, 8)
                .tensor("fc.bias", 3);
    }

    /** Adds a tensor of ones. */
    SafetensorsBuilder tensor(String name, int... dims) {
        int begin = data.size();
        int count = Arrays.stream(dims).reduce(1, (a, b) -> a * b);
        ByteBuffer bytes = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            bytes.putFloat(1);
        }
        data.writeBytes(bytes.array());
        ObjectNode entry = header.putObject(name).put("dtype", "F32");
        Arrays.stream(dims).forEach(entry.putArray("shape")::add);
        entry.putArray("data_offsets").add(begin).add(data.size());
        return this;
    }

    ObjectNode entry(String name) {
        return (ObjectNode) header.get(name);
    }

    public byte[] bytes() {
        return bytes(header.toString());
    }

    /** The file with another header. */
    public byte[] bytes(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + data.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .put(data.toByteArray())
                .array();
    }

    /** The layers of {@link #sound()}, as a card has them. */
    public static String chain() {
        return """
                {"layers": [
                  {"type": "conv", "weights": "conv"}, {"type": "batchnorm", "weights": "bn"}, {"type": "relu"},
                  {"type": "flatten"}, {"type": "linear", "weights": "fc"}]}""";
    }

    /** Writes a file with a card that states an architecture. */
    public static Path write(Path folder, byte[] bytes, String architecture) throws IOException {
        Files.writeString(folder.resolve("net.json"), """
                {"name": "net", "architecture": %s,
                 "input": {"channels": 1, "height": 4, "width": 4, "low": 0, "high": 1, "mean": [0], "std": [1]}}
                """.formatted(architecture));
        return Files.write(folder.resolve("net.safetensors"), bytes);
    }
}
