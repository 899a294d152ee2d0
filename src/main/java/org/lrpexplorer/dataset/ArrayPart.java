package org.lrpexplorer.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Arrays that belong together, found by their usual names: {@code x_test} and {@code y_test}, {@code X} and {@code y},
 * {@code test_images} and {@code test_labels}.
 *
 * @param set what of the data it is: {@code test}, {@code val}, {@code train}, or the name of its array
 * @param samples the array of samples
 * @param labels the array of their labels, where there is one
 */
record ArrayPart(String set, String samples, Optional<String> labels) {
    /** What arrays of samples are called, the likeliest first; with what tells sets apart behind or in front. */
    private static final List<String> SAMPLES =
            List.of("x", "data", "signals", "samples", "inputs", "features", "images", "arr_0");

    private static final List<String> LABELS = List.of("y", "labels", "label", "targets", "target", "classes", "arr_1");

    /** The parts to look for, those to test on before others; without a name what is not divided. */
    private static final List<String> SETS = List.of("test", "", "val", "train");

    /** Of all arrays those that are called as samples are, in the order in which they are to be shown. */
    static List<ArrayPart> among(Collection<String> there) {
        List<ArrayPart> parts = new ArrayList<>();
        for (String set : SETS) {
            SAMPLES.stream()
                    .filter(name -> !name.equals("arr_0") || set.isEmpty())
                    .flatMap(name -> forms(name, set))
                    .flatMap(name -> same(name, there))
                    .findFirst()
                    .ifPresent(samples -> parts.add(
                            new ArrayPart(set.isEmpty() ? samples : set, samples, labelsOf(samples, set, there))));
        }
        return parts;
    }

    /** The part that has an array of that name for its samples. */
    static ArrayPart named(String samples, Collection<String> there) {
        String lower = samples.toLowerCase(Locale.ROOT);
        String set = SETS.stream()
                .filter(one -> !one.isEmpty() && (lower.startsWith(one) || lower.endsWith(one)))
                .findFirst()
                .orElse("");
        return new ArrayPart(set.isEmpty() ? samples : set, samples, labelsOf(samples, set, there));
    }

    /** The labels that belong to samples of a name, which differ from it as {@code y} from {@code x}. */
    private static Optional<String> labelsOf(String samples, String set, Collection<String> there) {
        String lower = samples.toLowerCase(Locale.ROOT);
        Stream<String> ofSet = LABELS.stream().flatMap(label -> forms(label, set));
        Stream<String> own = LABELS.stream().map(label -> lower + "_" + label);
        Stream<String> any = LABELS.stream().filter(label -> !label.equals("arr_1") || lower.equals("arr_0"));
        return Stream.of(ofSet, own, any)
                .flatMap(names -> names)
                .filter(name -> !name.equals("arr_1") || lower.equals("arr_0"))
                .flatMap(name -> same(name, there))
                .filter(name -> !name.equals(samples))
                .findFirst();
    }

    private static Stream<String> forms(String name, String set) {
        return set.isEmpty() ? Stream.of(name) : Stream.of(name + "_" + set, name + set, set + "_" + name, set + name);
    }

    private static Stream<String> same(String name, Collection<String> there) {
        return there.stream().filter(other -> other.equalsIgnoreCase(name));
    }
}
