package org.lrpexplorer.evaluate.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.evaluate.measure.ClassOutput;
import org.lrpexplorer.evaluate.measure.Fill;
import org.lrpexplorer.evaluate.measure.ForwardBatches;
import org.lrpexplorer.evaluate.measure.ImageSize;
import org.lrpexplorer.evaluate.measure.InputRange;
import org.lrpexplorer.evaluate.measure.MeasuredImage;
import org.lrpexplorer.evaluate.measure.MeasuredMap;
import org.lrpexplorer.evaluate.measure.PixelFlipping;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;

/** Maps that several methods share are judged once. */
class MapJudgeTest {

    private static final float[] INPUT = {0.1f, 0.9f, 0.4f, 0.7f};

    private final AtomicInteger computed = new AtomicInteger();

    private final MeasuredImage image = new MeasuredImage(
            INPUT,
            new ImageSize(1, 2, 2),
            new InputRange(List.of(0f), List.of(1f), List.of(0.5f)),
            0,
            new ForwardBatches(this::outputs, 8, () -> {}),
            Optional.empty(),
            1);

    private List<float[]> outputs(List<float[]> inputs) {
        computed.addAndGet(inputs.size());
        return inputs.stream()
                .map(input -> new float[] {input[0] + 2 * input[1] + 3 * input[2], input[3]})
                .toList();
    }

    private static LrpMethod method(Composite composite, BatchNormTreatment treatment) {
        return new LrpMethod(composite, Optional.of(treatment));
    }

    private Judge.Judged judged(Map<EvaluatedMethod, MeasuredMap> maps) {
        TargetedImage read = new TargetedImage(0, 0, INPUT, List.of(1f, 0f), ExplainedClass.parse("predicted"));
        assertThat(read.target()).isEqualTo(OptionalInt.of(0));
        PixelFlipping measure = new PixelFlipping(Fill.BLACK, ClassOutput.LOGIT, 4);
        computed.set(0);
        return new MapJudge(measure, List.copyOf(maps.keySet()))
                .of(new ExplainedImage(read, image, maps, Map.of(), false), () -> {});
    }

    @Test
    void theSameMapIsFlippedOnceAndStandsAtEachOfItsMethods() {
        Composite gradient = Composites.gradient();
        MeasuredMap shared = MeasuredMap.of(new float[] {1, 2, 3, 4});
        MeasuredMap other = MeasuredMap.of(new float[] {4, 1, 3, 2});
        Map<EvaluatedMethod, MeasuredMap> two = new LinkedHashMap<>();
        two.put(method(gradient, BatchNormTreatment.PASS), shared);
        two.put(method(Composites.epsilonPlus(), BatchNormTreatment.PASS), other);
        Map<EvaluatedMethod, MeasuredMap> three = new LinkedHashMap<>(two);
        three.put(method(gradient, BatchNormTreatment.Z), shared);

        List<List<OptionalDouble>> values = judged(two).values();
        int once = computed.get();
        List<List<OptionalDouble>> shares = judged(three).values();

        assertThat(computed.get()).isEqualTo(once);
        assertThat(shares).containsExactly(values.get(0), values.get(1), values.get(0));
    }

    @Test
    void onlyOfLrpTheTreatmentCounts() {
        LrpMethod gradient = method(Composites.gradient(), BatchNormTreatment.Z);
        LrpMethod lrp = method(Composites.epsilonPlus(), BatchNormTreatment.Z);

        assertThat(gradient.carriedOut())
                .isEqualTo(
                        method(Composites.gradient(), BatchNormTreatment.ABSZ).carriedOut())
                .isNotEqualTo(gradient.onFused().carriedOut());
        assertThat(lrp.carriedOut()).isEqualTo(lrp);
    }
}
