package org.lrpexplorer.lrp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lrpexplorer.Npz;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Box;

/** One reference network with its inputs, targets and cases, computed by an independent tool in float64. */
final class ReferenceNetwork {

    private final Path folder;
    private final JsonNode json;
    private final Npz base;
    private final Network raw;
    private final Network fused;
    private final Map<String, Attributor> attributors = new HashMap<>();

    ReferenceNetwork(Path folder) {
        this.folder = folder;
        this.json = parse(folder.resolve("cases.json"));
        this.base = Npz.read(folder.resolve("base.npz"));
        this.raw = ModelReaders.read(folder.resolve("model.onnx")).network();
        this.fused = Precision.suitedTo(raw).fuse(raw).network();
    }

    private static JsonNode parse(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    String name() {
        return json.path("net").asText();
    }

    /**
     * The network as it was trained, with all BatchNorm layers fused, or with only the one on the input fused, which is
     * what {@code fused_pass} and {@code fused_eps} mean.
     */
    Network network(String variant) {
        return switch (variant) {
            case "fused", "fused_thresh" -> fused;
            case "fused_pass", "fused_eps" -> fusedAtTheInput();
            default -> raw;
        };
    }

    private Network fusedAtTheInput() {
        List<Node> nodes = raw.nodes();
        Node norm = nodes.get(0);
        Node first = nodes.get(1);
        Network beginning =
                new Network(raw.name(), raw.input(), raw.inputShape(), List.of(norm, first), first.output(), List.of());
        List<Node> fusedNodes = new ArrayList<>(
                Precision.suitedTo(raw).fuse(beginning).network().nodes());
        fusedNodes.addAll(raw.as(Precision.suitedTo(raw).type()).nodes().subList(2, nodes.size()));
        return raw.withNodes(fusedNodes);
    }

    /** An attributor for one of the networks, kept for all cases. */
    Attributor attributor(String variant, Precision precision) {
        return attributors.computeIfAbsent(
                precision + " " + variant, key -> new Attributor(network(variant), precision));
    }

    /** The number of reference inputs. */
    int samples() {
        return (int) base.shape("input")[0];
    }

    /** One reference input, row-major. */
    float[] input(int sample) {
        float[] all = base.floats("input");
        int size = all.length / samples();
        return Arrays.copyOfRange(all, sample * size, (sample + 1) * size);
    }

    /** A layer's input in the k-th of the stored pairs of target and sample. */
    float[] activation(String layer, int k) {
        float[] all = base.floats("A/" + layer);
        int size = all.length / (int) base.shape("A/" + layer)[0];
        return Arrays.copyOfRange(all, k * size, (k + 1) * size);
    }

    /** The lowest and highest values of the normalised input. */
    Box box() {
        return new Box(bounds("low"), bounds("high"));
    }

    private List<Double> bounds(String name) {
        List<Double> bounds = new ArrayList<>();
        for (float bound : base.floats(name)) {
            bounds.add((double) bound);
        }
        return bounds;
    }

    /** The target class of a sample in one of the two rows of targets. */
    int target(int row, int sample) {
        return json.path("targets").path(row).path(sample).asInt();
    }

    /** The ONNX node of a layer. */
    String node(String layer) {
        for (JsonNode candidate : json.path("layers")) {
            if (candidate.path("name").asText().equals(layer)) {
                return candidate.path("onnx_node").asText();
            }
        }
        throw new IllegalArgumentException("no layer " + layer);
    }

    /** The names of the convolutions and dense layers. */
    List<String> layers() {
        List<String> names = new ArrayList<>();
        json.path("layers").forEach(layer -> names.add(layer.path("name").asText()));
        return names;
    }

    /** All cases that are here. */
    Stream<ReferenceCase> cases() {
        List<ReferenceCase> cases = new ArrayList<>();
        json.path("cases").forEach(node -> cases.add(new ReferenceCase(this, node)));
        return cases.stream();
    }

    /** The arrays of a case. */
    Npz arrays(String file) {
        return Npz.read(folder.resolve(file));
    }
}
