package org.lrpexplorer.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.cluster.group.GroupingMethod;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.onnx.OnnxWriter;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;

class LabelledClassesTest {

    private static final InputSpec INPUT = new InputSpec(1, 28, 28, 0, 1, List.of(0.5), List.of(0.25));

    private static OpenDataset digits(OpenNetwork network) {
        return Fitting.of(network, OpenDataset.read(Path.of("datasets/marked-digits"), 1));
    }

    private static ClusterResult clusters(OpenNetwork network, int classIndex, Membership membership) {
        List<LrpMethod> methods = List.of(
                new LrpMethod(Composites.epsilonPlus(), Optional.of(BatchNormTreatment.PASS)),
                new LrpMethod(Composites.epsilonPlus(), Optional.empty()));
        ClusterPlan plan =
                new ClusterPlan(classIndex, membership, 12, 1, methods, GroupingMethod.K_MEANS, OptionalInt.of(2));
        return ClusterRun.of(plan, network, digits(network)).run((done, total) -> {}, () -> {});
    }

    /** Flatten and a dense layer of one output, which is below 0 for every image. */
    private static OpenNetwork oneOutput(Path folder) {
        Random random = new Random(1);
        float[] weights = new float[28 * 28];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian() / 1000;
        }
        List<Node> nodes = List.of(
                Node.of("flatten", new Flatten(), "x", "f"),
                Node.of(
                        "dense",
                        Dense.of(Buffers.array(weights, 1, 784), Buffers.array(new float[] {-5}, 1)),
                        "f",
                        "o"));
        Path file = folder.resolve("one.onnx");
        OnnxWriter.write(new Network("one", "x", Shape.of(1, 28, 28), nodes, "o", List.of()), file);
        CardFiles.write(new NetworkCard("one", "One output.", List.of("8", "3"), INPUT, null), CardFiles.beside(file));
        return OpenNetwork.read(file, 1);
    }

    @Test
    void aLabelMeansTheClassOfItsNameAndNotOfItsNumber() {
        OpenNetwork usual = OpenNetwork.read(Path.of("assets/networks/marked-digits-conv-bn.onnx"), 1);
        NetworkCard card = usual.card();
        List<String> backwards =
                IntStream.range(0, 10).mapToObj(i -> String.valueOf(9 - i)).toList();
        OpenNetwork renamed =
                usual.withCard(new NetworkCard(card.name(), card.description(), backwards, card.input(), null), 2);

        ClusterResult found = clusters(renamed, 6, Membership.LABELLED);

        Dataset dataset = digits(renamed).dataset();
        assertThat(found.className()).isEqualTo("3");
        assertThat(found.images()).hasSize(12).allSatisfy(image -> {
            assertThat(dataset.label(image.index())).isEqualTo(3);
            assertThat(image.label()).hasValue(6);
            assertThat(image.predicted()).isEqualTo(3); // what looks like a 3, which this network calls 6
            assertThat(image.isMistake()).isTrue();
        });
    }

    @Test
    void aSingleOutputSpeaksForOneNamedClassAndAgainstTheOther(@TempDir Path folder) {
        OpenNetwork network = oneOutput(folder);
        Dataset dataset = digits(network).dataset();
        LabelledClasses classes = new LabelledClasses(network, dataset);

        for (int i = 0; i < 50; i++) {
            assertThat(classes.labelled(i))
                    .isEqualTo(
                            switch (dataset.label(i)) {
                                case 3 -> Optional.of(0);
                                case 8 -> Optional.of(Prediction.NO_OUTPUT);
                                default -> Optional.empty();
                            });
        }
        assertThat(classes.predicted(List.of(2f))).isZero();
        assertThat(classes.predicted(List.of(-2f))).isEqualTo(Prediction.NO_OUTPUT);
    }

    @Test
    void imagesThatASingleOutputSpeaksAgainstAreNotPredictedAsItsClass(@TempDir Path folder) {
        OpenNetwork network = oneOutput(folder);

        assertThat(clusters(network, 0, Membership.LABELLED).images()).allSatisfy(image -> {
            assertThat(image.label()).hasValue(0);
            assertThat(image.isMistake()).isTrue();
        });
        assertThatThrownBy(() -> clusters(network, 0, Membership.PREDICTED))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("no readable image of class 0");
    }

    @Test
    void theFigureSaysWhatBecameOfBatchNorm(@TempDir Path folder) {
        ClusterResult found = clusters(oneOutput(folder), 0, Membership.LABELLED);

        assertThat(ClusterFigure.facts(found, "one", "digits"))
                .anySatisfy(fact -> assertThat(fact.toString()).contains("BatchNorm", "pass, fused"));
    }
}
