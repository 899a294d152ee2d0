package org.lrpexplorer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Layers with arrays equal only themselves, all others are values. */
class LayerEqualityTest {

    static List<LayerCase> layers() {
        return LayerCase.all();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(LayerEqualityTest::records)
                : Stream.of(type);
    }

    private static List<Object> components(Layer layer) throws ReflectiveOperationException {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : layer.getClass().getRecordComponents()) {
            values.add(component.getAccessor().invoke(layer));
        }
        return values;
    }

    private static Object copy(Layer layer) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(layer.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return layer.getClass()
                .getDeclaredConstructor(types)
                .newInstance(components(layer).toArray());
    }

    private static boolean holdsArrays(Object component) {
        return component instanceof INDArray
                || component.getClass().isArray()
                || (component instanceof Optional<?> optional
                        && optional.filter(LayerEqualityTest::holdsArrays).isPresent());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aCopyIsEqualUnlessItHoldsArrays(LayerCase layer) throws ReflectiveOperationException {
        Layer original = layer.layer();
        Object copy = copy(original);

        if (components(original).stream().anyMatch(LayerEqualityTest::holdsArrays)) {
            assertThat(copy).isNotEqualTo(original);
        } else {
            assertThat(copy).isEqualTo(original).hasSameHashCodeAs(original);
        }
    }

    @Test
    void everyKindOfLayerIsTried() {
        assertThat(layers().stream().<Class<?>>map(layer -> layer.layer().getClass()))
                .containsAll(records(Layer.class).toList());
    }

    @Test
    void denseLayersOfNearlyTheSameWeightsDiffer() {
        Dense one = Dense.of(Buffers.array(new float[] {1, 2}, 2, 1), null);
        Dense near = Dense.of(Buffers.array(new float[] {1, 2.000005f}, 2, 1), null);

        assertThat(one).isNotEqualTo(near);
    }
}
