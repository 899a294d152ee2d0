package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Relevance;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.ledger.ConservationLedger;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.network.HeldInput;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.Loss;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.ZBox;

/** Networks of two images, of which one is held: both have relevance. */
class HeldInputsTest {
    private static final int SIZE = 2 * 4 * 4;

    @TempDir
    private Path folder;

    private final Random random = new Random(8);
    private final float[] left = values(SIZE);
    private final float[] right = values(SIZE);

    private float[] values(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** One convolution for both images, without biases, and what joins the two. */
    private OnnxFileBuilder twins(boolean bias) {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, 4, 4)
                .input("right", -1, 2, 4, 4)
                .weights("k", 3, 2, 3, 3)
                .weights("kb", 3);
        return file.node("Conv", bias ? List.of("x", "k", "kb") : List.of("x", "k"), "cl")
                .node("Conv", bias ? List.of("right", "k", "kb") : List.of("right", "k"), "cr")
                .node("Relu", List.of("cl"), "l")
                .node("Relu", List.of("cr"), "r");
    }

    private static OnnxFileBuilder head(OnnxFileBuilder file, String join) {
        OnnxFileBuilder joined =
                switch (join) {
                    case "Concat" -> file.node("Concat", List.of("l", "r"), "j", attribute("axis", 1));
                    case "Abs" -> file.node("Sub", List.of("l", "r"), "d").node("Abs", List.of("d"), "j");
                    default -> file.node(join, List.of("l", "r"), "j");
                };
        return joined.weights("w", 3, join.equals("Concat") ? 24 : 12)
                .node("Flatten", List.of("j"), "f")
                .node("Gemm", List.of("f", "w"), "y", attribute("transB", 1))
                .output("y");
    }

    private LoadedModel read(OnnxFileBuilder file, String value) {
        return ModelReaders.read(
                file.save(folder), ReadOptions.output(Optional.empty()).holding(Map.of("right", value)));
    }

    private String file(float[] values) {
        String line = IntStream.range(0, values.length)
                .mapToObj(i -> String.valueOf(values[i]))
                .collect(Collectors.joining(","));
        try {
            return Files.writeString(folder.resolve("right.csv"), line + "\n").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Explanation explain(Network network, Precision precision, float[] input, String composite) {
        return new Attributor(network, precision).explain(input, Request.of(Composites.named(composite)));
    }

    private static double[] doubles(Relevance relevance) {
        float[] values = relevance.values();
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    @ParameterizedTest
    @CsvSource({"Concat", "Add", "Sub", "Abs"})
    void whatBothImagesGetIsAllThatStarted(String join) {
        Network network = read(head(twins(false), join), file(right)).network();

        for (Precision precision : Precision.values()) {
            Explanation explanation = explain(network, precision, left, "LRP0");

            Relevance held = explanation.held().get(0);
            assertThat(held.node()).isEqualTo("right");
            assertThat(held.shape()).isEqualTo(network.inputShape());
            assertThat(held.sum()).isNotZero();
            assertThat(explanation.inputSum())
                    .isCloseTo(
                            explanation.targetLogit(), within(2e-3 * Math.max(1, Math.abs(explanation.targetLogit()))));
        }
    }

    @ParameterizedTest
    @CsvSource({"EpsilonPlusFlat", "EpsilonPlus", "EpsilonAlpha2Beta1Flat", "LRP0", "Gamma", "WSquare"})
    void eachImageGetsWhatItGetsWhereTheTwoChangePlaces(String composite) {
        OnnxFileBuilder file = head(twins(true), "Add");
        Explanation one = explain(read(file, file(right)).network(), Precision.DOUBLE, left, composite);
        Explanation other = explain(read(file, file(left)).network(), Precision.DOUBLE, right, composite);

        assertThat(doubles(one.input())).containsExactly(doubles(other.held().get(0)), within(1e-6));
        assertThat(doubles(one.held().get(0))).containsExactly(doubles(other.input()), within(1e-6));
        assertThat(one.inputSum()).isCloseTo(other.inputSum(), within(1e-5 * Math.abs(one.inputSum())));
    }

    @Test
    void aHeldInputWhoseValuesLieOutsideTheMainInputsBoundsHasWiderOnes() {
        float[] far = right.clone();
        far[3] = -7;
        far[SIZE - 1] = 9;
        Box main = new Box(List.of(-4.0, -5.0), List.of(4.0, 5.0));
        Composite box = Composites.zBoxZPlus();
        Network inside = read(head(twins(false), "Concat"), file(right)).network();
        Network outside = read(head(twins(false), "Concat"), file(far)).network();
        String first = outside.nodes().stream()
                .filter(node -> node.layer().kind() == LayerKind.CONVOLUTION
                        && node.inputs().contains("right"))
                .map(Node::name)
                .findFirst()
                .orElseThrow();

        assertThat(box.withBox(main, inside)).isEqualTo(box.withBox(main));
        Map<String, Rule> rules = box.withBox(main, outside).rulesFor(outside);
        Rule wider = new ZBox(new Box(List.of(-7.0, -5.0), List.of(4.0, 9.0)));
        assertThat(rules).containsEntry(first, wider);
        assertThat(rules.values()).filteredOn(ZBox.class::isInstance).containsExactlyInAnyOrder(new ZBox(main), wider);
        Explanation explanation = new Attributor(outside, Precision.DOUBLE)
                .explain(left, new Request(box.withBox(main, outside), Target.predicted(), StartRelevance.ONE));
        // As every part is of one sign, what is shared out stays positive.
        assertThat(Arrays.stream(doubles(explanation.held().get(0)))).allMatch(value -> value >= 0);
    }

    @Test
    void aHeldInputOfOtherChannelsHasOnePairOfBounds() {
        Network network = read(head(twins(false), "Concat"), file(right)).network();
        Box three = new Box(List.of(-4.0, -5.0, -6.0), List.of(4.0, 5.0, 6.0));

        assertThat(Composites.zBoxZPlus()
                        .withBox(three, network)
                        .assignments()
                        .get(0)
                        .rule())
                .isEqualTo(new ZBox(Box.of(-6, 6)));
    }

    @Test
    void theLedgerSaysWhatHeldInputsKeep() {
        Network network = read(head(twins(true), "Concat"), file(right)).network();
        Attributor attributor = new Attributor(network, Precision.DOUBLE);
        Request request = Request.of(Composites.epsilonPlus());

        ConservationLedger ledger = attributor.ledger(left, request);
        Explanation explanation = attributor.explain(left, request);

        double lost = 0;
        for (Loss loss : Loss.values()) {
            lost += ledger.total(loss);
        }
        assertThat(ledger.total(Loss.HELD_INPUT))
                .isNotZero()
                .isCloseTo(explanation.held().get(0).sum(), within(1e-5));
        assertThat(ledger.start()).isCloseTo(ledger.input() + lost + ledger.rounding(), within(1e-9));
        assertThat(ledger.rounding()).isCloseTo(0, within(1e-9));
    }

    @Test
    void whatEnginesFindIsTheSameWhateverIsKept() {
        Network network = read(head(twins(true), "Concat"), file(right)).network();
        for (String composite : List.of("EpsilonPlusFlat", "GradientTimesInput", "SmoothGrad", "IntegratedGradients")) {
            Request request = Request.of(Composites.named(composite).withBox(Box.of(-3, 3)));
            double[] expected = doubles(new Attributor(network, Precision.DOUBLE)
                    .explain(left, request.withDetail(Detail.TENSORS))
                    .held()
                    .get(0));
            for (Precision precision : Precision.values()) {
                for (Detail detail : Detail.values()) {
                    Explanation found = new Attributor(network, precision).explain(left, request.withDetail(detail));

                    assertThat(doubles(found.held().get(0))).containsExactly(expected, within(1e-4));
                }
            }
        }
    }

    @Test
    void filesWithTheChannelsLastHaveHeldImagesSo() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 9, 8, 3)
                .input("right", -1, 9, 8, 3)
                .weights("k", 2, 3, 3, 3)
                .node("Transpose", List.of("x"), "tl", GraphWriter.integers("perm", 0, 3, 1, 2))
                .node("Transpose", List.of("right"), "tr", GraphWriter.integers("perm", 0, 3, 1, 2))
                .node("Conv", List.of("tl", "k"), "l")
                .node("Conv", List.of("tr", "k"), "r")
                .node("Add", List.of("l", "r"), "j")
                .node("Flatten", List.of("j"), "y")
                .output("y");
        float[] last = values(9 * 8 * 3);
        float[] first = new float[last.length];
        for (int i = 0; i < last.length; i++) {
            first[i % 3 * 72 + i / 3] = last[i];
        }
        Network network = read(file, file(last)).network();
        Network twice = read(file, "same").network();

        List<Float> both = new Attributor(network, Precision.DOUBLE)
                .predict(List.of(first))
                .get(0);
        List<Float> same =
                new Attributor(twice, Precision.DOUBLE).predict(List.of(first)).get(0);

        assertThat(network.shapeOf("tr")).isEqualTo(network.inputShape());
        for (int i = 0; i < both.size(); i++) {
            assertThat(both.get(i)).isCloseTo(same.get(i), within(1e-5f));
        }
    }

    @Test
    void theSameSampleForBothGetsWhatBothGet() {
        Network network = read(head(twins(false), "Concat"), "same").network();
        Network held = read(head(twins(false), "Concat"), file(left)).network();

        Explanation explanation = explain(network, Precision.DOUBLE, left, "LRP0");
        Explanation apart = explain(held, Precision.DOUBLE, left, "LRP0");

        assertThat(explanation.targetLogit()).isCloseTo(apart.targetLogit(), within(1e-5f));
        double[] sum = doubles(apart.input());
        double[] other = doubles(apart.held().get(0));
        Arrays.setAll(sum, i -> sum[i] + other[i]);
        assertThat(doubles(explanation.input())).containsExactly(sum, within(1e-5));
    }

    @Test
    void aFileThatIsWrittenIsReadBackWithItsHeldInput() {
        Network network = read(head(twins(true), "Concat"), file(right)).network();
        Path written = folder.resolve("written.onnx");

        OnnxWriter.write(network, written);
        Network back = ModelReaders.read(
                        written, ReadOptions.output(Optional.empty()).holding(Map.of("right", file(right))))
                .network();

        assertThat(back.nodes())
                .filteredOn(node -> node.layer().kind() == LayerKind.HELD_INPUT)
                .extracting(Node::name)
                .containsExactly("right");
        assertThat(new Attributor(back).predict(List.of(left)))
                .isEqualTo(new Attributor(network).predict(List.of(left)));
    }

    @Test
    void zerosAreConstantsAndSaySo() {
        LoadedModel model = read(head(twins(true), "Concat"), "zeros");

        assertThat(model.network().nodes()).noneMatch(node -> node.layer() instanceof HeldInput);
        assertThat(model.notes())
                .anySatisfy(note -> assertThat(note).contains("'right' is held at zeros", "not drawn"));
    }

    @Test
    void whatCannotBeHeldSoIsRefusedInWords() {
        OnnxFileBuilder unlike = new OnnxFileBuilder(13, -1, 2, 4, 4)
                .input("right", -1, 12)
                .node("Flatten", List.of("x"), "f")
                .node("Concat", List.of("f", "right"), "y", attribute("axis", 1))
                .output("y");

        assertThatThrownBy(() -> read(unlike, "same"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("cannot take the same sample");
        assertThatThrownBy(() -> read(unlike, folder.resolve("meta.txt").toString()))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("at a picture, at a sample as DATASET#17, or at the same sample");
    }
}
