package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/** What is explained of outputs that are maps, at which positions. */
class MapTargetsTest {

    private static final OutputGrid GRID = new OutputGrid(3, 8, 8);

    private final SmallNetworks networks = new SmallNetworks(11);
    private final Network biasFree = networks.segmentation(false);
    private final Network network = networks.segmentation(true);
    private final float[] input = networks.input();

    private static Target at(int classIndex, int row, int column) {
        return Target.ofClass(classIndex).within(OutputRegion.at(row, column));
    }

    private static Explanation explain(Network explained, float[] input, Composite composite, Target target) {
        return new Attributor(explained, Precision.DOUBLE)
                .explain(input, Request.of(composite).withTarget(target));
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "1,3,5", "2,7,7"})
    void withoutBiasesLrp0IsGradientTimesInputOfTheLogitAtThePosition(int classIndex, int row, int column) {
        Explanation explanation = explain(biasFree, input, Composites.named("LRP0"), at(classIndex, row, column));
        double logit = output(input, GRID.index(classIndex, row * 8 + column));

        assertThat((double) explanation.targetLogit()).isCloseTo(logit, within(1e-5));
        assertThat(explanation.input().sum()).isCloseTo(logit, within(1e-5));
        float[] relevance = explanation.input().values();
        for (int i = 0; i < input.length; i++) {
            assertThat((double) relevance[i])
                    .isCloseTo(input[i] * slope(i, GRID.index(classIndex, row * 8 + column)), within(1e-4));
        }
    }

    /** The central difference of an output; small enough that no ReLU and no pool changes its mind. */
    private double slope(int pixel, int output) {
        float step = 1f / 1024;
        float[] more = input.clone();
        float[] less = input.clone();
        more[pixel] += step;
        less[pixel] -= step;
        return (output(more, output) - output(less, output)) / ((double) more[pixel] - less[pixel]);
    }

    private double output(float[] of, int index) {
        return Buffers.doubles(ForwardPass.run(
                        biasFree.as(DataType.DOUBLE),
                        Buffers.array(of, 1, 2, 8, 8).castTo(DataType.DOUBLE))
                .logits())[index];
    }

    static Stream<Composite> composites() {
        return SmallNetworks.composites().stream();
    }

    /** Guided backpropagation is none: what is negative at a ReLU is dropped, so that sums do not add up. */
    static Stream<Composite> linearInTheStart() {
        return composites().filter(composite -> !composite.name().equals("GuidedBackprop"));
    }

    @ParameterizedTest
    @MethodSource("linearInTheStart")
    void aRectangleIsTheSumOfItsPositions(Composite composite) {
        Target whole = Target.ofClass(1).within(new OutputRegion.Rectangle(2, 4, 3, 6));
        double[] sum = new double[input.length];
        for (int row = 2; row < 4; row++) {
            for (int column = 3; column < 6; column++) {
                add(sum, explain(network, input, composite, at(1, row, column)));
            }
        }

        float[] relevance = explain(network, input, composite, whole).input().values();

        double scale = IntStream.range(0, sum.length)
                .mapToDouble(i -> Math.abs(sum[i]))
                .max()
                .orElseThrow();
        for (int i = 0; i < sum.length; i++) {
            assertThat((double) relevance[i]).isCloseTo(sum[i], within(1e-5 * scale));
        }
    }

    private static void add(double[] sum, Explanation explanation) {
        float[] values = explanation.input().values();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i];
        }
    }

    @ParameterizedTest
    @MethodSource("composites")
    void singlePrecisionAgreesRawAndFused(Composite composite) {
        Request request = Request.of(composite).withTarget(at(2, 4, 1).against(Contrast.with(0)));
        for (Precision precision : Precision.values()) {
            Comparison one = new ComparingAttributor(network, precision.fuse(network), precision)
                    .explain(input, request, RunControl.none());
            Comparison exact = new ComparingAttributor(
                            network, BatchNormFusion.fuse(network.as(DataType.DOUBLE)), Precision.DOUBLE)
                    .explain(input, request, RunControl.none());
            assertThat(distance(one.raw(), exact.raw())).isLessThan(1e-4);
            assertThat(distance(one.fused(), exact.fused())).isLessThan(1e-4);
        }
    }

    private static double distance(Explanation one, Explanation other) {
        double difference = 0;
        double scale = 0;
        for (int i = 0; i < one.input().values().length; i++) {
            difference += Math.abs(one.input().values()[i] - other.input().values()[i]);
            scale += Math.abs(other.input().values()[i]);
        }
        return difference / scale;
    }

    @Test
    void relevanceStartsAtThePositionsAloneWithTheirLogits() {
        Explanation mask = explain(
                network, input, Composites.epsilonPlus(), Target.ofClass(1).within(OutputRegion.mask()));
        float[] start = mask.totals().get("logits").values();
        List<Float> logits = mask.logits();

        double sum = 0;
        for (int position = 0; position < 64; position++) {
            int own = GRID.index(1, position);
            boolean predicted = logits.get(own) > logits.get(GRID.index(0, position))
                    && logits.get(own) >= logits.get(GRID.index(2, position));
            assertThat(start[own]).isEqualTo(predicted ? logits.get(own) : 0f);
            assertThat(start[GRID.index(0, position)]).isZero();
            assertThat(start[GRID.index(2, position)]).isZero();
            sum += predicted ? logits.get(own) : 0;
        }
        assertThat((double) mask.targetLogit()).isCloseTo(sum, within(1e-4));
    }

    @Test
    void aContrastIsHeldAtEachPositionAndTheRunnerUpByTheSumOverAll() {
        Target asked = Target.ofClass(0).against(Contrast.withLikeliest()).within(OutputRegion.all());

        Explanation explanation = explain(network, input, Composites.epsilonPlus(), asked);

        List<Float> sums = explanation.classLogits();
        int runnerUp = sums.get(1) > sums.get(2) ? 1 : 2;
        assertThat(explanation.request().target())
                .isEqualTo(Target.contrast(0, runnerUp).within(OutputRegion.all()));
        float[] start = explanation.totals().get("logits").values();
        for (int position = 0; position < 64; position++) {
            assertThat(start[GRID.index(runnerUp, position)])
                    .isEqualTo(-explanation.logits().get(GRID.index(runnerUp, position)));
        }
    }

    @Test
    void thePredictedClassOfAMapIsTheOneOfMostPositionsButNotClass0() {
        OutputMap map = new OutputMap(
                new OutputGrid(3, 1, 6),
                List.of(9f, 9f, 9f, 0f, 0f, 0f, 1f, 1f, 1f, 1f, 2f, 3f, 0f, 0f, 0f, 5f, 1f, 1f));

        assertThat(Target.predicted().resolved(map)).isEqualTo(Target.ofClass(1).within(OutputRegion.mask()));
        assertThat(Target.predicted().within(OutputRegion.at(0, 0)).resolve(map))
                .isZero();
        assertThat(Target.predicted()
                        .within(new OutputRegion.Rectangle(0, 1, 3, 6))
                        .resolve(map))
                .isEqualTo(2);
        assertThat(Target.predicted().within(OutputRegion.all()).resolve(map)).isZero();
        assertThat(map.counts()).containsExactly(3, 2, 1);
    }

    @Test
    void aMapThatShowsOnlyClass0IsPredictedAsThat() {
        OutputMap map = new OutputMap(new OutputGrid(2, 1, 2), List.of(1f, 1f, 0f, 0f));

        assertThat(Target.predicted().resolved(map)).isEqualTo(Target.ofClass(0).within(OutputRegion.mask()));
        assertThat(Target.ofClass(1).resolved(map)).isEqualTo(Target.ofClass(1).within(OutputRegion.all()));
    }

    @Test
    void aSingleClassIsPredictedWhereItIsPositive() {
        OutputMap map = new OutputMap(new OutputGrid(1, 2, 2), List.of(-1f, 2f, 0f, 3f));

        assertThat(map.mask(0)).containsExactly(1, 3);
        assertThat(map.predictedAt(0)).isEqualTo(OutputMap.NO_CLASS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1@8,0; The target's row 8 does not exist: the output of this network is 3 classes × 8 × 8, counted from 0.",
                "1@2:3,4:9; The target's column 8 does not exist: the output of this network is 3 classes × 8 × 8, counted from 0.",
                "1@5; The output of this network is 3 classes × 8 × 8: a position is a row and a column, such as 5,0, not '5'.",
                "3@all; The target class 3 does not exist: the network has 3, counted from 0."
            })
    void positionsThatAMapDoesNotHaveAreRefused(String target, String sentence) {
        Target wrong = TargetText.parse(target);

        assertThatThrownBy(() -> explain(network, input, Composites.epsilonPlus(), wrong))
                .isInstanceOf(AttributionException.class)
                .hasMessage(sentence);
    }

    @Test
    void aMaskWithoutPositionsIsRefused() {
        OutputMap map = new OutputMap(new OutputGrid(2, 1, 2), List.of(1f, 1f, 0f, 0f));

        assertThatThrownBy(() -> TargetText.parse("1@mask").resolved(map))
                .isInstanceOf(AttributionException.class)
                .hasMessage(
                        "Class 1 is predicted at no position of this image, so that its mask is empty; explain it at"
                                + " all positions (1@all) or at one of them.");
    }

    @Test
    void anOutputWithoutPositionsHasNone() {
        assertThatThrownBy(
                        () -> explain(networks.plain(true), input, Composites.epsilonPlus(), TargetText.parse("1@all")))
                .isInstanceOf(AttributionException.class)
                .hasMessage(
                        "The output of this network is 5 classes without positions, so a target has no part '@all'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3@12,40; class 3 at row 12, column 40",
                "3@10:20,30:40; class 3 at rows 10–19, columns 30–39",
                "3@mask; class 3 where it is predicted",
                "3-5@mask; class 3 against class 5 where class 3 is predicted",
                "predicted-runner-up@all; the predicted class against the likeliest other class at all positions",
                "3@17; class 3 at row 17",
                "3@17:20; class 3 at rows 17–19"
            })
    void textsAreReadAndWrittenAndSaidInWords(String text, String words) {
        Target target = TargetText.parse(text);

        assertThat(TargetText.of(target)).isEqualTo(text);
        assertThat(target.describe()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3@; '@' names no positions",
                "3@x; '@x' names no positions",
                "3@1,2,3; '@1,2,3' names no positions",
                "3@-1,2; '@-1,2' names no positions",
                "3@5:5,1; The rows 5:5 of a target are none",
                "3@1,7:2; The columns 7:2 of a target are none",
                "@1,2; '@1,2' is neither argmax nor a class"
            })
    void otherTextsAreRefusedInASentence(String text, String beginning) {
        assertThatThrownBy(() -> TargetText.parse(text))
                .isInstanceOf(AttributionException.class)
                .hasMessageStartingWith(beginning)
                .hasMessageEndingWith(".");
    }
}
