package org.lrpexplorer.evaluate.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/**
 * The linear layers of a network by their depth, as rules are usually chosen (Montavon et al. 2019, §10.3): the convolutions
 * in forward order in three parts, nearly equal in number, and the dense layers.
 */
public enum DepthGroup {
    /** The convolutions nearest the input. */
    LOW("low"),
    /** Those between. */
    MIDDLE("middle"),
    /** The convolutions nearest the output. */
    HIGH("high"),
    /** The fully connected layers. */
    DENSE("dense");

    private static final int PARTS = 3;

    private final String label;

    DepthGroup(String label) {
        this.label = label;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** The names of the layers of each group that has any, in forward order. */
    public static Map<DepthGroup, List<String>> of(Network network) {
        List<String> convolutions = layers(network, LayerKind.CONVOLUTION);
        Map<DepthGroup, List<String>> groups = new EnumMap<>(DepthGroup.class);
        int count = convolutions.size();
        for (int part = 0; part < PARTS; part++) {
            groups.put(values()[part], convolutions.subList(border(part, count), border(part + 1, count)));
        }
        groups.put(DENSE, layers(network, LayerKind.DENSE));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    /** Where a part starts; what does not come out even goes to the parts nearest the input. */
    private static int border(int part, int count) {
        return (part * count + PARTS - 1) / PARTS;
    }

    private static List<String> layers(Network network, LayerKind kind) {
        return network.nodes().stream()
                .filter(node -> node.layer().kind() == kind)
                .map(Node::name)
                .toList();
    }
}
