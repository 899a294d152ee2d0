package org.lrpexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.tensor.Shape;

/** In which order an array file holds the values of its inputs. */
enum ArrayLayout {
    /** As the network takes them: {@code [N,C,H,W]}, signals also as {@code [N,C,steps]}, vectors as {@code [N,D]}. */
    AS_TAKEN,
    /** As TensorFlow has them: {@code [N,H,W,C]}, signals also as {@code [N,steps,C]}. */
    CHANNELS_LAST;

    /**
     * The layout of an array of these extents.
     *
     * @param shape of one input of the network
     * @return empty if it holds no such inputs; as the network takes them where both would do
     */
    static Optional<ArrayLayout> of(List<Integer> extents, Shape shape) {
        boolean vectors = extents.size() == 2 && extents.get(1) == shape.size();
        if (vectors || holds(extents, asTaken(shape))) {
            return Optional.of(AS_TAKEN);
        }
        return holds(extents, channelsLast(shape)) ? Optional.of(CHANNELS_LAST) : Optional.empty();
    }

    private static boolean holds(List<Integer> extents, Stream<List<Integer>> forms) {
        return forms.anyMatch(form -> extents.equals(form) || extents.equals(batched(form, extents)));
    }

    private static List<Integer> batched(List<Integer> form, List<Integer> extents) {
        List<Integer> batched = new ArrayList<>(form);
        batched.add(0, extents.isEmpty() ? 1 : extents.get(0));
        return batched;
    }

    private static Stream<List<Integer>> asTaken(Shape shape) {
        if (!shape.isMap()) {
            return Stream.of(shape.dims());
        }
        int channels = shape.dim(0);
        Stream<List<Integer>> signals =
                shape.isLine() ? Stream.of(List.of(channels, shape.size() / channels)) : Stream.empty();
        Stream<List<Integer>> grey = channels == 1 ? Stream.of(List.of(shape.dim(1), shape.dim(2))) : Stream.empty();
        return Stream.of(Stream.of(shape.dims()), signals, grey).flatMap(forms -> forms);
    }

    private static Stream<List<Integer>> channelsLast(Shape shape) {
        if (!shape.isMap()) {
            return Stream.empty();
        }
        int channels = shape.dim(0);
        Stream<List<Integer>> images = Stream.of(List.of(shape.dim(1), shape.dim(2), channels));
        return shape.isLine() ? Stream.concat(images, Stream.of(List.of(shape.size() / channels, channels))) : images;
    }

    /** One input's values as the network takes them. */
    float[] taken(float[] values, Shape shape) {
        if (this == AS_TAKEN || shape.dim(0) == 1) {
            return values;
        }
        int channels = shape.dim(0);
        int positions = values.length / channels;
        float[] taken = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            taken[i % channels * positions + i / channels] = values[i];
        }
        return taken;
    }
}
