package org.lrpexplorer.explore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.lrpexplorer.explore.setting.Codec;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.Contrast;
import org.lrpexplorer.lrp.RegionText;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.tensor.Shape;

/** Targets, composites, pruning and conditions as text that can be read again. */
final class ExplainedText {

    private static final String PREDICTED = "predicted";
    private static final String APART = " - ";
    private static final Map<String, Contrast> CONTRASTS =
            Map.of("likeliest", Contrast.withLikeliest(), "others", Contrast.withOthers());
    private static final Pattern CLASSES =
            Pattern.compile("(predicted|\\d{1,9})(?: - (likeliest|others|\\d{1,9}))?(?:@(.+))?");

    private static final Pattern CONDITION = Pattern.compile(
            "(\\d{1,9}(?:x\\d{1,9})*);((?:\\d{1,9}(?:,\\d{1,9})*)?);((?:\\d{1,9}(?:,\\d{1,9}){3})?);(.+)",
            Pattern.DOTALL);

    private ExplainedText() {}

    /**
     * {@code predicted}, {@code 3}, {@code 3 - 5}, {@code predicted - likeliest} or {@code 3 - others}, and behind it the
     * positions of an output map, such as {@code 3@12,40}.
     */
    static Codec<Target> target() {
        return new Codec<>(
                target -> Optional.of(
                        target.region().text().isEmpty()
                                ? text(target)
                                : text(target) + "@" + target.region().text()),
                ExplainedText::target);
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
            Target there = classes.group(3) == null ? alone : alone.within(RegionText.parse(classes.group(3)));
            return Optional.of(classes.group(2) == null ? there : there.against(contrast(classes.group(2))))
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

    /**
     * The layout, the channels, the region and the layer, such as {@code 8x14x14;0,3;;conv2}; no words for none. A text is
     * read as a condition only for an open network that has the layer.
     */
    static Codec<Optional<Condition>> condition(ObservableValue<OpenNetwork> network) {
        return new Codec<Condition>(condition -> Optional.of(text(condition)), text -> condition(text)
                        .filter(condition -> fits(condition, network.getValue())))
                .optional();
    }

    private static boolean fits(Condition condition, OpenNetwork network) {
        return network != null
                && condition.fits(network.raw())
                && condition.fits(network.fused().network());
    }

    private static String text(Condition condition) {
        return String.join(
                ";",
                joined("x", condition.layout().dims()),
                joined(",", condition.channels()),
                condition
                        .region()
                        .map(part -> joined(",", List.of(part.x(), part.y(), part.width(), part.height())))
                        .orElse(""),
                condition.node());
    }

    private static String joined(String separator, List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(separator));
    }

    private static Optional<Condition> condition(String text) {
        Matcher parts = CONDITION.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        List<Integer> region = numbers(parts.group(3), ",");
        try {
            return Optional.of(new Condition(
                    parts.group(4),
                    new Shape(numbers(parts.group(1), "x")),
                    numbers(parts.group(2), ","),
                    region.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new Condition.Region(region.get(0), region.get(1), region.get(2), region.get(3)))));
        } catch (IllegalArgumentException | Problem e) {
            return Optional.empty();
        }
    }

    private static List<Integer> numbers(String text, String separator) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(separator, -1)).map(Integer::valueOf).toList();
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
