package org.lrpexplorer.values;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.fusion.Placement;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;

/**
 * Where relevances come from: all that it takes to compute them again, and to see that it is from the same files. Goes
 * into every export as JSON.
 *
 * @param program the program's name, with its version where it has one
 * @param network the network's file
 * @param output the name of the output that is explained
 * @param data where inputs were read from
 * @param preprocessing how images became inputs; empty where inputs were read as they are
 * @param sample which of the data, where it is one
 * @param request what is explained and how, the composite as it was applied
 * @param networks whether BatchNorm was left in place or fused
 * @param treatment what BatchNorm left in place does, in the words of {@code --batchnorm} or as a rule's notation
 * @param placements which placements could be fused
 * @param precision the type of activations and relevance
 * @param fixed what inputs beside the image are held at, by name
 */
public record Provenance(
        String program,
        FileIdentity network,
        String output,
        FileIdentity data,
        Optional<Preprocessing> preprocessing,
        Optional<SampleIdentity> sample,
        Request request,
        ExplainedNetworks networks,
        String treatment,
        Set<Placement> placements,
        Precision precision,
        Map<String, String> fixed) {

    /** Copies placements and inputs. */
    public Provenance {
        fixed = Collections.unmodifiableMap(new TreeMap<>(fixed));
        placements = placements.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(placements));
    }

    /** The program's name, with its version where it runs from its jar. */
    public static String thisProgram() {
        String name = "LRP Explorer";
        String version = Provenance.class.getPackage().getImplementationVersion();
        return version == null ? name : name + " " + version;
    }

    /** The same for one sample. */
    public Provenance of(SampleIdentity other) {
        return new Provenance(
                program,
                network,
                output,
                data,
                preprocessing,
                Optional.of(other),
                request,
                networks,
                treatment,
                placements,
                precision,
                fixed);
    }

    /** The same for people, by the names under which {@code explain} tells it. */
    ObjectNode facts() {
        ObjectNode facts = toJson();
        ObjectNode told = facts.objectNode().put("network", network.name());
        return told.put("target", facts.get("target").asText())
                .put("start", facts.get("start").asText())
                .put("composite", request.composite().name())
                .put("pruning", request.pruning().describe())
                .put("precision", facts.get("precision").asText())
                .put("batchnorm", treatment + " (" + ProvenanceJson.word(networks) + ")");
    }

    /** As a JSON object, in an order that is always the same. */
    public ObjectNode toJson() {
        return ProvenanceJson.write(this);
    }

    /**
     * What was written by {@link #toJson}.
     *
     * @throws ValuesException if it is not that, or of a network, rule or target that cannot be
     */
    public static Provenance of(JsonNode json) {
        return new ProvenanceReader(json).read();
    }
}
