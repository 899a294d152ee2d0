package org.lrpexplorer.explore.setting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a value is written as text and read again.
 *
 * @param write the text of a value; empty for one that has none
 * @param read the value of a text; empty where the text is none, as that of another version may be
 */
public record Codec<T>(Function<T, Optional<String>> write, Function<String, Optional<T>> read) {

    private static final String BETWEEN = " | ";

    /** Some of a list, by their names. */
    public static <T> Codec<T> oneOf(List<T> values, Function<T, String> name) {
        return new Codec<>(
                value -> values.stream().filter(value::equals).findFirst().map(name), text -> values.stream()
                        .filter(value -> name.apply(value).equals(text))
                        .findFirst());
    }

    /** The constants of an enumeration. */
    public static <E extends Enum<E>> Codec<E> constant(Class<E> type) {
        return oneOf(List.of(type.getEnumConstants()), Enum::name);
    }

    /** Numbers from {@code low} to {@code high}. */
    public static Codec<Number> number(double low, double high) {
        return new Codec<>(value -> Optional.of(String.valueOf(value.doubleValue())), text -> parsed(text)
                .filter(value -> value >= low && value <= high)
                .map(Number.class::cast));
    }

    /** Yes or no. */
    public static Codec<Boolean> flag() {
        return oneOf(List.of(true, false), String::valueOf);
    }

    /** Words as they are. */
    public static Codec<String> words() {
        return new Codec<>(Optional::of, Optional::of);
    }

    /** Several of such values, in any order; what is none of them is left out. */
    public Codec<Set<T>> several() {
        return new Codec<>(
                values -> Optional.of(values.stream()
                        .flatMap(value -> write.apply(value).stream())
                        .sorted()
                        .collect(Collectors.joining(BETWEEN))),
                text -> Optional.of(Stream.of(text.split(Pattern.quote(BETWEEN)))
                        .flatMap(each -> read.apply(each).stream())
                        .collect(Collectors.toUnmodifiableSet())));
    }

    /** The same for a value that may be left open, which is written as no words. */
    public Codec<Optional<T>> optional() {
        return new Codec<>(
                value -> value.isEmpty() ? Optional.of("") : write.apply(value.get()),
                text -> text.isEmpty() ? Optional.of(Optional.empty()) : present(read.apply(text)));
    }

    /** A value that is there, as one that may be left open. */
    private static <T> Optional<Optional<T>> present(Optional<T> value) {
        return value.isPresent() ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Double> parsed(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
