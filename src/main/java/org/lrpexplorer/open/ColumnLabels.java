package org.lrpexplorer.open;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/**
 * Short names for a network's nodes. Plain names stay ({@code conv2}); exporters' paths lose what repeats ({@code
 * /layer1/layer1.0/conv1/Conv} becomes {@code layer1.0.conv1}); where that gives no short, distinct names, nodes are
 * numbered by kind.
 */
public final class ColumnLabels {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,19}");
    private static final Pattern OPERATOR = Pattern.compile("[A-Z][A-Za-z0-9]*(_\\d+)?");

    /** The kinds of layers that can have a column in a comparison. */
    private static final Set<LayerKind> SHOWN = EnumSet.of(
            LayerKind.CONVOLUTION, LayerKind.DENSE, LayerKind.MAX_POOL, LayerKind.AVERAGE_POOL, LayerKind.ADD);

    private ColumnLabels() {}

    /** Whether the relevance at the input of a node can have a column in a comparison. */
    public static boolean canHaveColumn(Node node) {
        return SHOWN.contains(node.layer().kind());
    }

    /**
     * A label for each node of a network, by node name. Layers that can have columns are named together, so that their
     * names stay the file's own even where other layers have long ones, and numbers count every layer of a kind.
     */
    public static Map<String, String> of(Network network) {
        Map<Boolean, List<Node>> byShown =
                network.nodes().stream().collect(Collectors.partitioningBy(ColumnLabels::canHaveColumn));
        Map<String, String> labels = new HashMap<>(of(byShown.get(false)));
        labels.putAll(of(byShown.get(true)));
        return labels;
    }

    /** A label for each of the nodes, by node name. */
    static Map<String, String> of(List<Node> nodes) {
        Map<String, String> shortened = new LinkedHashMap<>();
        nodes.forEach(node -> shortened.put(node.name(), withoutRepetition(node.name())));
        boolean distinct = new HashSet<>(shortened.values()).size() == nodes.size();
        boolean plain =
                shortened.values().stream().allMatch(name -> PLAIN.matcher(name).matches());
        return distinct && plain ? shortened : numbered(nodes);
    }

    /** The path of modules without the operator at its end, each module named once. */
    private static String withoutRepetition(String name) {
        if (!name.startsWith("/")) {
            return name;
        }
        List<String> parts = new ArrayList<>();
        for (String part : name.substring(1).split("/", -1)) {
            if (!parts.isEmpty() && part.startsWith(parts.get(parts.size() - 1) + ".")) {
                parts.remove(parts.size() - 1);
            }
            parts.add(part);
        }
        int last = parts.size() - 1;
        if (last > 0 && OPERATOR.matcher(parts.get(last)).matches()) {
            parts.remove(last);
        }
        return String.join(".", parts);
    }

    private static Map<String, String> numbered(List<Node> nodes) {
        Map<LayerKind, Integer> counts = new EnumMap<>(LayerKind.class);
        Map<String, String> labels = new LinkedHashMap<>();
        for (Node node : nodes) {
            LayerKind kind = node.layer().kind();
            labels.put(node.name(), shortName(kind) + counts.merge(kind, 1, Integer::sum));
        }
        return labels;
    }

    private static String shortName(LayerKind kind) {
        return switch (kind) {
            case CONVOLUTION -> "conv";
            case DENSE -> "dense";
            case BATCH_NORM -> "norm";
            case SAMPLE_NORM -> "samplenorm";
            case ACTIVATION -> "act";
            case MAX_POOL -> "maxpool";
            case AVERAGE_POOL -> "avgpool";
            case ADD -> "add";
            case CONCAT -> "concat";
            case GATE -> "gate";
            case RESHAPE -> "reshape";
            case HELD_INPUT -> "held";
        };
    }
}
