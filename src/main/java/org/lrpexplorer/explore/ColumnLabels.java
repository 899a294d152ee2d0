package org.lrpexplorer.explore;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Node;

/**
 * Short names for nodes. The file's own names are kept if every one of them is short and plain ({@code conv2}, {@code
 * block1.add}); exporters' paths ({@code /features/features.3/Conv}) are replaced by kind and number.
 */
final class ColumnLabels {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,17}");

    private ColumnLabels() {}

    /** A label for each node, by node name. */
    static Map<String, String> of(List<Node> nodes) {
        boolean plain = nodes.stream().allMatch(n -> PLAIN.matcher(n.name()).matches());
        Map<LayerKind, Integer> counts = new EnumMap<>(LayerKind.class);
        Map<String, String> labels = new LinkedHashMap<>();
        for (Node node : nodes) {
            int number = counts.merge(node.layer().kind(), 1, Integer::sum);
            labels.put(node.name(), plain ? node.name() : shortName(node.layer().kind()) + number);
        }
        return labels;
    }

    private static String shortName(LayerKind kind) {
        return switch (kind) {
            case CONVOLUTION -> "conv";
            case DENSE -> "dense";
            case BATCH_NORM -> "norm";
            case ACTIVATION -> "act";
            case MAX_POOL -> "maxpool";
            case AVERAGE_POOL -> "avgpool";
            case ADD -> "add";
            case RESHAPE -> "reshape";
        };
    }
}
