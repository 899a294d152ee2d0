package org.lrpexplorer.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;

/** Everything that arrives on a backward pass, as plain values: by the tensor's name, and by {@code <node>/<input>}. */
public final class RecordedRelevance implements RelevanceListener {

    private final Map<String, float[]> values = new HashMap<>();

    /** A listener that is given everything by the same names. */
    public static RelevanceListener each(BiConsumer<String, BatchRelevance> action) {
        return new RelevanceListener() {
            @Override
            public void arrived(String tensor, BatchRelevance total) {
                action.accept(tensor, total);
            }

            @Override
            public void sent(Node node, BatchRelevance upper, List<? extends BatchRelevance> lower) {
                for (int input = 0; input < lower.size(); input++) {
                    action.accept(node.name() + "/" + input, lower.get(input));
                }
            }
        };
    }

    @Override
    public void arrived(String tensor, BatchRelevance total) {
        values.put(tensor, Buffers.floats(total.array()));
    }

    @Override
    public void sent(Node node, BatchRelevance upper, List<? extends BatchRelevance> lower) {
        for (int input = 0; input < lower.size(); input++) {
            values.put(
                    node.name() + "/" + input, Buffers.floats(lower.get(input).array()));
        }
    }

    /** What was heard. */
    public Map<String, float[]> values() {
        return values;
    }
}
