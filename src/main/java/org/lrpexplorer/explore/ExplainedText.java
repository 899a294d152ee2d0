package org.lrpexplorer.explore;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lrpexplorer.explore.setting.Codec;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.rule.Pruning;

/** Targets and pruning as text that can be read again. */
final class ExplainedText {

    private static final String PREDICTED = "predicted";
    private static final Pattern CLASSES = Pattern.compile("(\\d{1,9})(?: - (\\d{1,9}))?");

    private ExplainedText() {}

    /** {@code predicted}, {@code 3} or {@code 3 - 5}. */
    static Codec<Target> target() {
        return new Codec<>(target -> Optional.of(text(target)), ExplainedText::target);
    }

    private static String text(Target target) {
        if (target.equals(Target.predicted())) {
            return PREDICTED;
        }
        OptionalInt against = target.against();
        int index = target.resolve(List.of());
        return index + (against.isPresent() ? " - " + against.getAsInt() : "");
    }

    private static Optional<Target> target(String text) {
        Matcher classes = CLASSES.matcher(text);
        try {
            if (!classes.matches()) {
                return Stream.of(Target.predicted())
                        .filter(predicted -> text.equals(PREDICTED))
                        .findFirst();
            }
            int index = Integer.parseInt(classes.group(1));
            return Optional.of(
                    classes.group(2) == null
                            ? Target.ofClass(index)
                            : Target.contrast(index, Integer.parseInt(classes.group(2))));
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    /** The shares of positive and negative relevance. */
    static Codec<Pruning> pruning() {
        return new Codec<>(
                pruning -> Optional.of(pruning.positive() + " " + pruning.negative()), ExplainedText::pruning);
    }

    private static Optional<Pruning> pruning(String text) {
        String[] shares = text.split(" ", -1);
        try {
            return shares.length == 2
                    ? Optional.of(new Pruning(Double.parseDouble(shares[0]), Double.parseDouble(shares[1])))
                    : Optional.empty();
        } catch (NumberFormatException | Problem e) {
            return Optional.empty();
        }
    }
}
