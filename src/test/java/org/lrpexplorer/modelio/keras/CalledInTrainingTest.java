package org.lrpexplorer.modelio.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Layers that a model calls with {@code training=True}. */
class CalledInTrainingTest {

    private static final String CALLED = "\"keras_history\": [\"sep\", 0, 0]}}], \"kwargs\": {";

    @TempDir
    private Path folder;

    @Test
    void aBatchNormalizationWithStatisticsIsReadAndMarked() throws IOException {
        Path file = changed(config -> config.replace(CALLED, CALLED + "\"training\": true"), false);

        assertThat(norm(KerasFilesTest.file("squeeze3.keras")).inTraining()).isFalse();
        assertThat(norm(file).inTraining()).isTrue();
    }

    @Test
    void oneThatIsNotTrainedNormalisesByItsStoredStatistics() throws IOException {
        Path file = changed(
                config -> config.replace(CALLED, CALLED + "\"training\": true")
                        .replace("\"name\": \"bn\", \"trainable\": true", "\"name\": \"bn\", \"trainable\": false"),
                false);

        assertThat(norm(file).inTraining()).isFalse();
    }

    @Test
    void oneWithPlaceholdersIsRefusedWithTheWayOut() throws IOException {
        Path called = changed(config -> config.replace(CALLED, CALLED + "\"training\": true"), true);
        assertThatThrownBy(() -> ModelReaders.read(called))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("BatchNormalization 'bn' with training=True")
                .hasMessageContaining("mean 0, variance 1")
                .hasMessageContaining("build the model without training=True");

        Path untrained = changed(config -> config.replace(CALLED, CALLED + "\"training\": null"), true);
        assertThat(norm(untrained).hasPlaceholderStatistics()).isTrue();
    }

    @Test
    void aModelInsideIsCalledAsTheCallAroundItSaysUnlessItSaysSomethingElse() {
        assertThat(notes("{'training':true}", "{}"))
                .containsExactly("Dropout is called with training=True; here it is left out, as at inference.");
        assertThat(notes("{}", "{'training':1}")).hasSize(1);
        assertThat(notes("{'training':true}", "{'training':false}")).isEmpty();
        assertThat(notes("{}", "{'training':null}")).isEmpty();
    }

    private static List<String> notes(String outer, String inner) {
        String input = "{'class_name':'InputLayer','name':'x','config':{'batch_input_shape':[null,1,1,4],'name':'x'},"
                + "'inbound_nodes':[]}";
        String model = "{'class_name':'Functional','name':'%s','config':{'name':'%s','layers':[%s,%s],"
                + "'input_layers':[['x',0,0]],'output_layers':[['%s',0,0]]}%s}";
        String dropout = "{'class_name':'Dropout','name':'d','config':{'name':'d'},'inbound_nodes':[[['x',0,0,%s]]]}"
                .formatted(inner);
        String nested =
                model.formatted("in", "in", input, dropout, "d", ",'inbound_nodes':[[['x',0,0,%s]]]".formatted(outer));
        String json = model.formatted("out", "out", input, nested, "in", "").replace('\'', '"');
        return new KerasNetworks(
                        ConfigParser.parse(json),
                        path -> List.of(),
                        2,
                        "net",
                        Optional.empty(),
                        FixedInputs.none(),
                        new CancellationToken())
                .read("in", Optional.empty()).network().notes().stream()
                        .filter(note -> note.contains("training"))
                        .toList();
    }

    private static BatchNorm norm(Path file) {
        return (BatchNorm)
                ModelReaders.read(file).network().node("bn").orElseThrow().layer();
    }

    /** A file with another configuration and perhaps with the statistics that its batch normalisation starts with. */
    private Path changed(UnaryOperator<String> config, boolean untrained) throws IOException {
        Path original = KerasFilesTest.file("squeeze3.keras");
        Path file = folder.resolve("changed.keras");
        try (ZipFile from = new ZipFile(original.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("config.json")) {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    assertThat(config.apply(text)).isNotEqualTo(text);
                    bytes = config.apply(text).getBytes(StandardCharsets.UTF_8);
                } else if (untrained && entry.getName().endsWith(".h5")) {
                    overwrite(bytes, norm(original).mean(), 0);
                    overwrite(bytes, norm(original).variance(), 1);
                }
                to.write(bytes);
            }
        }
        return file;
    }

    private static void overwrite(byte[] bytes, INDArray values, float with) {
        float[] filled = new float[Math.toIntExact(values.length())];
        Arrays.fill(filled, with);
        byte[] sought = littleEndian(Buffers.floats(values));
        int at = 0;
        while (!Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
            at++;
        }
        System.arraycopy(littleEndian(filled), 0, bytes, at, sought.length);
    }

    private static byte[] littleEndian(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }
}
