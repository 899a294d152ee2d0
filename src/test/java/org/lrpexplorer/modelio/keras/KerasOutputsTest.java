package org.lrpexplorer.modelio.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
    private static final Path FILE = KerasFilesTest.file("outputs3.keras");
    private static final List<String> NAMES = List.of("maps", "peak", "main", "aux");

    private static LoadedModel read(String output) {
        return ModelReaders.read(FILE, ReadOptions.output(Optional.of(output)));
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
    void inputsAreHeldInOnnxFilesOnly() {
        ReadOptions held = ReadOptions.usual().holding(Map.of("meta", "zeros"));

        assertThatThrownBy(() -> ModelReaders.read(FILE, held))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("outputs3.keras", "'meta'", "only in ONNX files");
    }

    @Test
    void byDefaultItIsTheFirstWithOneValuePerClass() {
        LoadedModel model = ModelReaders.read(FILE);

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
                        + " are not supported: UpSampling2D ('large': it enlarges maps by 'bilinear' interpolation).");
    }

    @Test
    void theOnlyOutputIsCalledAfterItsLayer() {
        assertThat(ModelReaders.read(KerasFilesTest.file("mobile3.keras")).outputs())
                .isEqualTo(Outputs.only("predictions"));
    }
}
