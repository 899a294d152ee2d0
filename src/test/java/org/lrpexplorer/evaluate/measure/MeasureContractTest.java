package org.lrpexplorer.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every measure must do. */
class MeasureContractTest {

    private static final TinyModel MODEL = new TinyModel(1);

    static Stream<MapMeasure> measures() {
        return Stream.concat(
                Measures.maps().stream(),
                Stream.of(
                                "pixel-flipping:mean,logit,7",
                                "pixel-flipping:noise,1",
                                "pixel-flipping:blur",
                                "region-perturbation:mean,logit",
                                "region-perturbation:blur,3",
                                "insertion-deletion:logit,4",
                                "faithfulness-correlation:noise,logit,9",
                                "mass-accuracy:absolute")
                        .map(notation -> (MapMeasure) Measures.parse(notation)));
    }

    static List<MeasuredImage> images() {
        return List.of(
                MODEL.image(2, 64),
                MODEL.image(TinyModel.randomInput(3), Optional.empty(), 3, 64),
                MODEL.image(TinyModel.randomInput(4), Optional.of(TinyModel.empty()), 4, 64),
                MODEL.image(new float[TinyModel.SIZE.values()], Optional.of(TinyModel.corner()), 5, 64));
    }

    @Test
    void hasASlowDefinition() {
        assertThat(SlowMeasures.DEFINITIONS)
                .containsOnlyKeys(Measures.maps().stream()
                        .map(measure -> measure.notation().replaceAll(":.*", ""))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("measures")
    void agreesWithItsDefinitionAsPlainLoops(MapMeasure measure) {
        for (MeasuredImage image : images()) {
            for (MeasuredMap map : MODEL.maps(6)) {
                List<OptionalDouble> values = measure.on(image).of(map);
                List<OptionalDouble> slow = SlowMeasures.of(measure, image, map);

                assertThat(values).hasSameSizeAs(measure.quantities());
                for (int i = 0; i < values.size(); i++) {
                    String quantity = measure.quantities().get(i).id();
                    assertThat(values.get(i).isPresent())
                            .as(quantity)
                            .isEqualTo(slow.get(i).isPresent());
                    assertThat(values.get(i).orElse(0))
                            .as(quantity)
                            .isCloseTo(slow.get(i).orElse(0), within(1e-5));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("measures")
    void yieldsTheSameBitsInWhateverBatchesAndOnWhateverThread(MapMeasure measure) {
        MeasuredMap map = MODEL.maps(7).get(0);
        List<OptionalDouble> values = measure.on(MODEL.image(8, 64)).of(map);

        assertThat(IntStream.of(1, 2, 3, 17, 1000)
                        .parallel()
                        .mapToObj(atOnce -> measure.on(MODEL.image(8, atOnce)).of(map))
                        .toList())
                .allSatisfy(again -> assertThat(again).isEqualTo(values));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void leavesNothingBehindThatChangesTheNextMap(MapMeasure measure) {
        Scorer scorer = measure.on(MODEL.image(9, 64));
        List<List<OptionalDouble>> first =
                MODEL.maps(10).stream().map(scorer::of).toList();

        assertThat(MODEL.maps(10).stream().map(scorer::of).toList()).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("measures")
    void judgesSeveralMapsAsEachAlone(MapMeasure measure) {
        MeasuredImage image = MODEL.image(11, 16);
        List<MeasuredMap> maps = MODEL.maps(12);

        assertThat(measure.on(image).of(maps))
                .isEqualTo(maps.stream().map(measure.on(image)::of).toList());
    }

    @ParameterizedTest
    @MethodSource("measures")
    void isReadBackFromItsNotation(MapMeasure measure) {
        assertThat(Measures.parse(measure.notation())).isEqualTo(measure);
        assertThat(measure.quantities().stream().map(Quantity::id)).doesNotHaveDuplicates();
        assertThat(measure.question()).endsWith("?");
    }

    @Test
    void isNotReadFromWhatItDoesNotTake() {
        assertThatThrownBy(() -> Measures.parse("pixel-flopping"))
                .isInstanceOf(MeasureException.class)
                .hasMessageStartingWith("There is no measure 'pixel-flopping'; there are pixel-flipping, ");
        assertThatThrownBy(() -> Measures.parse("pixel-flipping:white"))
                .hasMessage("The measure pixel-flipping does not take 'white'; it takes a fill (black, mean, noise or"
                        + " blur), probability or logit, and the number of steps.");
        assertThatThrownBy(() -> Measures.parse("entropy:black"))
                .hasMessage("The measure entropy does not take 'black'; it takes no parameters.");
        assertThatThrownBy(() -> Measures.parse("pixel-flipping:0"))
                .hasMessage("The measure pixel-flipping needs 1 step or more, but was given 0.");
    }
}
