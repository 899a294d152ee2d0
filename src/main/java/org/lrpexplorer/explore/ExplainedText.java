package org.lrpexplorer.explore;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lrpexplorer.explore.setting.Codec;
import org.lrpexplorer.lrp.Contrast;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.rule.Pruning;

/** Targets, composites and pruning as text that can be read again. */
final class ExplainedText {

    private static final String PREDICTED = "predicted";
    private static final String APART = " - ";
    private static final Map<String, Contrast> CONTRASTS =
            Map.of("likeliest", Contrast.withLikeliest(), "others", Contrast.withOthers());
    private static final Pattern CLASSES = Pattern.compile("(predicted|\\d{1,9})(?: - (likeliest|others|\\d{1,9}))?");

    private ExplainedText() {}

    /** {@code predicted}, {@code 3}, {@code 3 - 5}, {@code predicted - likeliest} or {@code 3 - others}. */
    static Codec<Target> target() {
        return new Codec<>(target -> Optional.of(text(target)), ExplainedText::target);
    }

    private static String text(Target target) {
        String explained =
                target.index().isPresent() ? String.valueOf(target.index().getAsInt()) : PREDICTED;
        OptionalInt against = target.against();
        if (against.isPresent()) {
            return explained + APART + against.getAsInt();
        }
        return CONTRASTS.entrySet().stream()
                .filter(named -> named.getValue().equals(target.contrast()))
                .map(named -> explained + APART + named.getKey())
                .findFirst()
                .orElse(explained);
    }

    private static Optional<Target> target(String text) {
        Matcher classes = CLASSES.matcher(text);
        try {
            if (!classes.matches()) {
                return Optional.empty();
            }
            String explained = classes.group(1);
            Target alone =
                    explained.equals(PREDICTED) ? Target.predicted() : Target.ofClass(Integer.parseInt(explained));
            return Optional.of(classes.group(2) == null ? alone : alone.against(contrast(classes.group(2))))
                    .filter(target ->
                            target.index().isEmpty() || !target.index().equals(target.against()));
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    private static Contrast contrast(String text) {
        Contrast named = CONTRASTS.get(text);
        return named == null ? Contrast.with(Integer.parseInt(text)) : named;
    }

    /** The name of a shipped composite; what else there is, as it would be in a file. */
    static Codec<Composite> composite() {
        return new Codec<>(
                composite -> Optional.of(
                        Composites.shipped().contains(composite) ? composite.name() : CompositeFiles.text(composite)),
                ExplainedText::composite);
    }

    private static Optional<Composite> composite(String text) {
        try {
            return Optional.of(text.startsWith("{") ? CompositeFiles.ofText(text) : Composites.named(text));
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
