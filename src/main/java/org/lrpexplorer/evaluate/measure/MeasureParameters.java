package org.lrpexplorer.evaluate.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lrpexplorer.text.Text;

/** The words behind a measure's colon, in any order; what is not among them has its usual value. */
final class MeasureParameters {

    private final String measure;
    private final String allowed;
    private final List<String> left;

    MeasureParameters(String measure, String allowed, List<String> words) {
        this.measure = measure;
        this.allowed = allowed;
        this.left = new ArrayList<>(words);
    }

    Fill fill() {
        return choice(Fill.values(), Fill::word, Fill.BLACK);
    }

    ClassOutput output() {
        return choice(ClassOutput.values(), ClassOutput::word, ClassOutput.PROBABILITY);
    }

    RelevancePooling pooling() {
        return choice(RelevancePooling.values(), RelevancePooling::word, RelevancePooling.POSITIVE);
    }

    int number(int usual) {
        Optional<String> number =
                left.stream().filter(word -> word.matches("[0-9]{1,6}")).findFirst();
        number.ifPresent(left::remove);
        return number.map(Integer::parseInt).orElse(usual);
    }

    void requireAllRead() {
        if (!left.isEmpty()) {
            throw new MeasureException(Text.of(
                    "The measure %s does not take '%s'; it takes %s.",
                    measure, left.get(0), allowed.isEmpty() ? "no parameters" : allowed));
        }
    }

    private <T> T choice(T[] values, Function<T, String> word, T usual) {
        Optional<T> named = Stream.of(values)
                .filter(value -> left.contains(word.apply(value)))
                .findFirst();
        named.ifPresent(value -> left.remove(word.apply(value)));
        return named.orElse(usual);
    }
}
