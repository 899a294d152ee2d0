package org.lrpexplorer.modelio;

import java.util.List;
import java.util.Optional;

/**
 * Maps laid out group by group for an InstanceNormalization, which then normalises the groups: how exporters wrote a
 * group norm before there was an operator for it.
 *
 * @param maps the tensor of maps
 * @param groups how many groups of channels
 */
record Grouping(String maps, int groups) {

    /**
     * The grouping that a Reshape makes; empty if it makes none, or if not only an InstanceNormalization reads it, whose
     * output a Reshape lays out as it was.
     */
    static Optional<Grouping> of(OnnxNode reshape, OnnxGraph graph, long[] before, long[] after) {
        boolean groups = before.length == 4
                && after.length == 3
                && after[0] == before[0]
                && before[1] % after[1] == 0
                && onlyReader(graph, reshape.output(), "InstanceNormalization")
                        .filter(norm -> norm.input(0).equals(reshape.output()))
                        .flatMap(norm -> onlyReader(graph, norm.output(), "Reshape"))
                        .isPresent();
        return groups ? Optional.of(new Grouping(reshape.input(0), (int) after[1])) : Optional.empty();
    }

    private static Optional<OnnxNode> onlyReader(OnnxGraph graph, String tensor, String operator) {
        List<OnnxNode> readers = graph.consumers(tensor);
        return readers.size() == 1
                ? Optional.of(readers.get(0)).filter(node -> node.operator().equals(operator))
                : Optional.empty();
    }
}
