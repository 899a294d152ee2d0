package org.lrpexplorer.modelio.safetensors;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Narrow networks of random weights, saved by PyTorch 1.13 from modules written down after the papers, with the logits
 * that PyTorch computes for them in double precision.
 */
final class SafetensorsFixture {
    private static final String FOLDER = "/safetensors/";
    private static final int SAMPLES = 2;

    private SafetensorsFixture() {}

    static Stream<String> names() {
        return logits().keySet().stream();
    }

    static List<List<Double>> logits(String name) {
        return logits().get(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<List<Double>>> logits() {
        try (InputStream in = resource("logits.json")) {
            return new ObjectMapper().readValue(in, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays the file and its card into a folder. */
    static Path unpack(String name, Path folder) throws IOException {
        try (InputStream card = resource(name + ".json")) {
            Files.write(folder.resolve(name + ".json"), card.readAllBytes());
        }
        return Files.write(folder.resolve(name + ".safetensors"), bytes(name));
    }

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(resource(name + ".safetensors.gz"))) {
            return in.readAllBytes();
        }
    }

    /** The images that the logits belong to. */
    static INDArray images(Network network) {
        Shape shape = network.inputShape();
        float[] values = new float[SAMPLES * shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (i * 37L % 101 / 101.0);
        }
        return Buffers.array(values, shape.batched(SAMPLES));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SafetensorsFixture.class.getResourceAsStream(FOLDER + name), name);
    }
}
