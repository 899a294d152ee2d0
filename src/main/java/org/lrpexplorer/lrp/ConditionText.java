package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.network.Flattening;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.text.Text;

/**
 * A condition as a short text: the layer and the channels, the region (x, y, width, height) or both, such as {@code
 * conv2:channels=3,5}, {@code conv2:region=4,6,1,1} or {@code conv2:channels=3:region=4,6,2,2}. How the layer's values are
 * laid out is left to the network. Value-equal.
 *
 * @param layer the layer's name
 * @param channels the channels that are kept; empty keeps all
 * @param region the positions that are kept; empty keeps all
 */
public record ConditionText(String layer, List<Integer> channels, Optional<Condition.Region> region) {

    private static final String NUMBERS = "\\d{1,9}(?:,\\d{1,9})*";
    private static final Pattern FORM = Pattern.compile(
            "(.+?)(?::channels=(" + NUMBERS + "))?(?::region=(\\d{1,9}(?:,\\d{1,9}){3}))?", Pattern.DOTALL);

    /** Copies the list. */
    public ConditionText {
        channels = List.copyOf(channels);
    }

    /** The text of a condition, without its layout. */
    public static ConditionText of(Condition condition) {
        return new ConditionText(condition.node(), condition.channels(), condition.region());
    }

    /**
     * Reads a condition.
     *
     * @throws AttributionException if the text is none
     */
    public static ConditionText parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || (form.group(2) == null && form.group(3) == null)) {
            throw new AttributionException(Text.of(
                    "'%s' names no part of a layer; write the layer and its channels or positions, such as"
                            + " conv2:channels=3,5, conv2:region=x,y,width,height or both.",
                    text));
        }
        return new ConditionText(
                form.group(1),
                form.group(2) == null ? List.of() : numbers(form.group(2)),
                Optional.ofNullable(form.group(3)).map(ConditionText::region));
    }

    /** The same for a layer of another name. */
    public ConditionText at(String other) {
        return new ConditionText(other, channels, region);
    }

    /**
     * What that means in a network.
     *
     * @throws AttributionException if the network has no such layer, or the layer no such channel or position
     */
    public Condition in(Network network) {
        Node node = Condition.layerOf(network, layer);
        return new Condition(layer, Flattening.shapeBefore(network, node), channels, region);
    }

    /** What {@link #parse} reads. */
    public String text() {
        List<String> parts = new ArrayList<>(List.of(layer));
        if (!channels.isEmpty()) {
            parts.add("channels=" + joined(channels.stream()));
        }
        region.ifPresent(
                part -> parts.add("region=" + joined(Stream.of(part.x(), part.y(), part.width(), part.height()))));
        return String.join(":", parts);
    }

    private static String joined(Stream<Integer> numbers) {
        return numbers.map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
    }

    private static Condition.Region region(String text) {
        List<Integer> numbers = numbers(text);
        return new Condition.Region(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }
}
