package org.lrpexplorer.modelio.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.modelio.common.Outputs;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.OutputGrid;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Files with several outputs: maps, one behind a layer that is not supported, and two with one value per class. */
class KerasOutputsTest {
    private static final Path STORED = KerasFilesTest.file("outputs3.keras");

    @TempDir
    private static Path folder;

    /** The stored file with an interpolation that is not read in front of its output 'peak'. */
    private static Path file;

    @BeforeAll
    static void interpolateByCubes() throws IOException {
        file = folder.resolve("outputs3.keras");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(STORED));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals("config.json")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace("bilinear", "bicubic")
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
                out.closeEntry();
            }
        }
    }

    private static final List<String> NAMES = List.of("maps", "peak", "main", "aux");

    private static LoadedModel read(String output) {
        return ModelReaders.read(file, ReadOptions.output(Optional.of(output)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "aux"})
    void theNamedOutputIsExplained(String output) {
        LoadedModel model = read(output);

        assertThat(model.outputs()).isEqualTo(new Outputs(NAMES, output));
        assertThat(model.notes()).contains("The file has 4 outputs; '%s' is explained.".formatted(output));
        INDArray logits = ForwardPass.run(model.network(), KerasFilesTest.array("outputs3.x.npy"))
                .logits();
        KerasFilesTest.assertClose(logits, KerasFilesTest.array("outputs3.%s.npy".formatted(output)));
    }

    @Test
    void anInputThatIsNotThereCannotBeHeld() {
        ReadOptions held = ReadOptions.usual().holding(Map.of("meta", "zeros"));

        assertThatThrownBy(() -> ModelReaders.read(file, held))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("outputs3.keras", "has no input 'meta' to hold");
    }

    @Test
    void byDefaultItIsTheFirstWithOneValuePerClass() {
        LoadedModel model = ModelReaders.read(file);

        assertThat(model.outputs()).isEqualTo(new Outputs(NAMES, "main"));
        assertThat(model.notes())
                .contains("The file has 4 outputs; 'main' is explained, because the first one, 'maps', is 4"
                        + " classes × 6 × 6, not one value per class.");
    }

    @Test
    void mapsAreClassesAtPositions() {
        LoadedModel model = read("maps");

        assertThat(model.network().outputGrid()).isEqualTo(new OutputGrid(4, 6, 6));
        assertThat(model.notes()).contains("The file has 4 outputs; 'maps' is explained.");
    }

    @Test
    void anUnknownNameIsAnsweredByTheNamesThereAre() {
        assertThatThrownBy(() -> read("logits"))
                .isInstanceOf(ModelException.class)
                .hasMessage("outputs3.keras cannot be read: it has no output 'logits'; its outputs are 'maps', 'peak',"
                        + " 'main', 'aux'.");
    }

    @Test
    void anOutputThatCannotBeExplainedIsRefusedWhenItIsChosen() {
        assertThatThrownBy(() -> read("peak"))
                .isInstanceOf(ModelException.class)
                .hasMessage("outputs3.keras cannot be read: its output 'peak' cannot be explained: it uses layers that"
                        + " are not supported: UpSampling2D ('large': it enlarges maps by 'bicubic' interpolation).");
    }

    @Test
    void whatIsBehindABilinearInterpolationIsRead() {
        assertThat(ModelReaders.read(STORED).outputs()).isEqualTo(new Outputs(NAMES, "peak"));
    }

    @Test
    void theOnlyOutputIsCalledAfterItsLayer() {
        assertThat(ModelReaders.read(KerasFilesTest.file("mobile3.keras")).outputs())
                .isEqualTo(Outputs.only("predictions"));
    }
}
