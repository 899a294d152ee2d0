package org.lrpexplorer.modelio.keras;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.modelio.common.OutputArrangement;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.common.UnsupportedParts;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.NetworkException;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;

/** The networks of an open Keras file, one for each of its outputs. */
final class KerasNetworks {
    private static final int MAPS = 3;

    private final Model model;
    private final WeightStore weights;
    private final int keras;
    private final String name;
    private final Optional<Shape> stated;
    private final FixedInputs fixed;
    private final CancellationToken token;
    private final Map<String, Ref> outputs;

    /**
     * The networks of a model.
     *
     * @param keras the major version of Keras that wrote the file
     * @param name what to call a network
     * @param stated the input shape that a card states, channels first
     * @param fixed inputs that are held at values
     * @param token looked at between layers
     */
    KerasNetworks(
            Model model,
            WeightStore weights,
            int keras,
            String name,
            Optional<Shape> stated,
            FixedInputs fixed,
            CancellationToken token) {
        this.model = model;
        this.weights = weights;
        this.keras = keras;
        this.name = name;
        this.stated = stated;
        this.fixed = fixed;
        this.token = token;
        outputs = named(model.outputs());
    }

    /** Outputs are called after the layers that write them, as Keras does it; a number tells those of one layer apart. */
    private static Map<String, Ref> named(List<Ref> refs) {
        Map<String, Ref> named = new LinkedHashMap<>();
        for (Ref ref : refs) {
            String free = ref.layer();
            for (int i = 1; named.containsKey(free); i++) {
                free = ref.layer() + "_" + i;
            }
            named.put(free, ref);
        }
        return named;
    }

    /** The names of the model's outputs, in the file's order. */
    List<String> outputs() {
        return List.copyOf(outputs.keySet());
    }

    /**
     * Reads the network that leads to an output.
     *
     * @param output one of {@link #outputs}
     * @param note a sentence to be added for the person who opened the file
     * @throws Unreadable if the model is damaged, uses layers that are not supported, or this output is not one value
     *     per class
     */
    KerasModel read(String output, Optional<String> note) {
        Assembly assembly = new Assembly(InputOfModel.takesSignals(model));
        note.ifPresent(assembly::note);
        UnsupportedParts unsupported = new UnsupportedParts("layers");
        InputsOfModel inputs = new InputsOfModel(model, fixed, assembly, stated);
        String input = inputs.main();
        Optional<String> last = new ModelReading(weights, keras, assembly, unsupported, token)
                .read(model, List.of(outputs.get(output)), List.of(), inputs.tensors(), false)
                .get(0);
        unsupported.throwIfAny();
        assembly.requireStatistics();
        String end = settled(assembly, input, last.orElseThrow(() -> new Unreadable("its wiring is damaged")));
        KerasProbabilities probabilities = KerasProbabilities.of(assembly, end);
        probabilities.notes().forEach(assembly::note);
        String logits = explained(assembly, assembly.computed(probabilities.logits()));
        try {
            Network network = assembly.network(name, inputs.fed(), logits);
            ChannelOrder order =
                    InputOfModel.layout(model) == Layout.CHANNELS_FIRST ? ChannelOrder.FIRST : ChannelOrder.LAST;
            network.nodes().stream()
                    .filter(node -> assembly.isLogarithms(node.output()))
                    .forEach(node -> unsupported.add("log_softmax", node.name(), "other layers read it"));
            unsupported.throwIfAny();
            return new KerasModel(network, order, probabilities.meaning(), rescales(network, model), inputs.samples());
        } catch (NetworkException e) {
            throw new Unreadable("its layers do not fit together: " + e.getMessage(), e);
        }
    }

    /** The output with its layer: lists of rows become maps of one column, whose channels are the values of a row. */
    private static String settled(Assembly assembly, String input, String output) {
        try {
            String end = assembly.isPending(output) ? arranged(assembly, input, output) : output;
            assembly.settle(end);
            return end;
        } catch (Unsupported e) {
            throw new Unreadable("its output cannot be explained: " + e.getMessage(), e);
        }
    }

    private static String arranged(Assembly assembly, String input, String output) {
        Arrangement arrangement = assembly.arrangement(output);
        boolean list =
                arrangement.extents().stream().filter(extent -> extent != 1).count() > 1 && arrangement.rank() != MAPS;
        if (!list) {
            return output;
        }
        List<Integer> extents = new ArrayList<>(List.of(1));
        extents.addAll(arrangement.extents());
        Arrangement maps = OutputArrangement.of(
                        arrangement.reshaped(extents), OptionalInt.empty(), assembly.shape(input))
                .maps();
        return assembly.arrangedMaps(
                "arrange_output", output, maps.reshaped(maps.extents().subList(1, MAPS + 1)));
    }

    /** A vector or maps; 1×1 maps get a Flatten behind them. */
    private static String explained(Assembly assembly, String logits) {
        Shape shape = assembly.shape(logits);
        return shape.rank() > 1 && shape.hasOnePosition()
                ? assembly.append("flatten_output", new Flatten(), List.of(logits), Layout.VECTOR)
                : logits;
    }

    /** Whether the first thing done to an image, behind layers that do nothing, is the scaling of a Rescaling layer. */
    private static boolean rescales(Network network, Model model) {
        List<Node> readers = network.consumers(network.input());
        while (readers.size() == 1 && readers.get(0).layer() instanceof Identity) {
            readers = network.consumers(readers.get(0).output());
        }
        return readers.stream()
                .filter(node -> node.layer() instanceof BatchNorm)
                .anyMatch(node -> ModelReading.allLayers(model)
                        .filter(layer -> layer.className().equals("Rescaling"))
                        .anyMatch(layer -> ("/" + node.name()).endsWith("/" + layer.name())));
    }
}
