package org.lrpexplorer.values.explain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Assignment;

/** What is computed and how, by name, for people: the beginning of what files and commands say of a run. */
public final class RequestFacts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RequestFacts() {}

    /**
     * The facts, in the order in which they are told.
     *
     * @param network name and file
     * @param outputs what the outputs mean
     * @param target what is explained, as it was asked for
     * @param request the request as it is carried out
     * @param precision the floating-point types
     * @param batchNorm what became of BatchNorm
     */
    public static ObjectNode of(
            String network, String outputs, String target, Request request, Precision precision, String batchNorm) {
        ObjectNode facts = JSON.createObjectNode()
                .put("network", network)
                .put("outputs", outputs)
                .put("target", target)
                .put("start", request.effectiveStart().name().toLowerCase(Locale.ROOT))
                .put("composite", request.composite().name());
        ArrayNode rules = facts.putArray("rules");
        request.composite().assignments().stream().map(Assignment::describe).forEach(rules::add);
        return facts.put("pruning", request.pruning().describe())
                .put("precision", precision.name().toLowerCase(Locale.ROOT))
                .put("batchnorm", batchNorm);
    }
}
