package org.lrpexplorer.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.common.ModelFormat;
import org.lrpexplorer.modelio.common.Outputs;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.NumberText;

class PredictionTest {

    @Test
    void oneLogitOfASigmoidIsItsProbability() {
        LoadedModel model = model(List.of("defect"), Optional.of(OutputMeaning.SIGMOID), Optional.empty());

        assertThat(shown(model, -2.986f)).containsExactly("0 defect 4.8 %");
    }

    @Test
    void labelsHaveProbabilitiesOfTheirOwn() {
        LoadedModel model =
                model(List.of("cat", "dog", "indoors"), Optional.of(OutputMeaning.SIGMOID), Optional.empty());

        assertThat(shown(model, 3, 2.9f, -0.996f)).containsExactly("0 cat 95.3 %", "1 dog 94.8 %", "2 indoors 27.0 %");
    }

    @Test
    void aRegressionHasNone() {
        LoadedModel model = model(List.of("angle"), Optional.empty(), Optional.of(Nonlinearity.TANH));

        assertThat(shown(model, -0.5f)).containsExactly("0 angle");
    }

    @Test
    void oneLogitWithTwoNamesIsAChoiceBetweenThem() {
        LoadedModel model = model(List.of("ok", "defect"), Optional.of(OutputMeaning.SIGMOID), Optional.empty());

        assertThat(shown(model, -2.986f)).containsExactly("-1 ok 95.2 %", "0 defect 4.8 %");
        assertThat(shown(model, 2.986f)).containsExactly("0 defect 95.2 %", "-1 ok 4.8 %");
    }

    @Test
    void ofTwoNamesForOneOutputTheSameComesFirstWhereverTheyAreEquallyLikely() {
        LoadedModel model = model(List.of("ok", "defect"), Optional.of(OutputMeaning.PROBABILITY), Optional.empty());

        assertThat(shown(model, 0.5f)).containsExactly("-1 ok 50.0 %", "0 defect 50.0 %");
    }

    @Test
    void severalPlainLogitsAreSharedOut() {
        LoadedModel model = model(List.of("a", "b"), Optional.empty(), Optional.empty());

        assertThat(shown(model, 0, 0)).containsExactly("0 a 50.0 %", "1 b 50.0 %");
    }

    private static List<String> shown(LoadedModel model, float... outputs) {
        List<Float> all = new ArrayList<>();
        for (float output : outputs) {
            all.add(output);
        }
        List<Prediction> ranked = Prediction.ranked(all, model);
        assertThat(Prediction.first(all, model)).isEqualTo(ranked.get(0));
        return ranked.stream()
                .map(p -> p.index() + " " + p.name()
                        + (p.probability().isPresent()
                                ? " " + NumberText.percent(p.probability().getAsDouble())
                                : ""))
                .toList();
    }

    private static LoadedModel model(
            List<String> names, Optional<OutputMeaning> known, Optional<Nonlinearity> function) {
        int outputs = names.contains("defect") ? 1 : names.size();
        List<Node> nodes = new ArrayList<>(List.of(
                Node.of("flat", new Flatten(), "x", "flat"),
                Node.of("z", Dense.of(Buffers.array(new float[outputs], outputs, 1), null), "flat", "z")));
        function.ifPresent(f -> nodes.add(Node.of("y", new Pointwise(f), "z", "y")));
        Network network =
                new Network("net", "x", Shape.of(1, 1, 1), nodes, function.isPresent() ? "y" : "z", List.of());
        return new LoadedModel(
                network,
                new NetworkCard("net", "", names, InputSpec.zeroToOne(1, 1, 1), null),
                Optional.empty(),
                List.of(),
                OpenedFile.at(Path.of("net.onnx")),
                ModelFormat.ONNX,
                Outputs.only("y"),
                known,
                Map.of(),
                Map.of());
    }
}
