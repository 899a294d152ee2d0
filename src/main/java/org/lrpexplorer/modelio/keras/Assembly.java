package org.lrpexplorer.modelio.keras;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.common.ArrangingLayers;
import org.lrpexplorer.modelio.common.PendingTensors;
import org.lrpexplorer.modelio.common.PendingTensors.Pending;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.ScalingNote;
import org.lrpexplorer.modelio.common.Undetermined;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.network.GateChoice;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.NetworkBuilder;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.network.Softmax;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** The network as far as it is read: its nodes, and what is known of each tensor. */
final class Assembly {
    private final NetworkBuilder layers = new NetworkBuilder();
    private final Map<String, Layout> layouts = new HashMap<>();
    private final Map<String, String> logits = new HashMap<>();
    private final Set<String> logarithms = new HashSet<>();
    private final PendingTensors<Layout> pending = new PendingTensors<>();
    private final List<String> notes = new ArrayList<>();
    private final ScalingNote scalings = new ScalingNote();
    private final List<String> withoutStatistics = new ArrayList<>();
    private final boolean signals;

    /**
     * Nothing read yet.
     *
     * @param signals whether two dimensions are those of a signal rather than of a grey image
     */
    Assembly(boolean signals) {
        this.signals = signals;
    }

    /** Whether two dimensions are those of a signal. */
    boolean takesSignals() {
        return signals;
    }

    void input(String tensor, Shape shape, Layout layout) {
        layers.input(tensor, shape);
        layouts.put(tensor, layout);
    }

    /**
     * Appends a node, named after the tensor it writes.
     *
     * @throws IllegalArgumentException if the layer does not fit its inputs
     */
    String append(String wish, Layer layer, List<String> inputs, Layout layout) {
        inputs.forEach(this::shape);
        String name = free(wish);
        put(name, layer, inputs, layout);
        return name;
    }

    private void put(String name, Layer layer, List<String> inputs, Layout layout) {
        layers.append(new Node(name, layer, inputs, name));
        layouts.put(name, layout);
    }

    /** Makes a tensor stand for probabilities or their logarithms, of which only the logits are computed as yet. */
    String probabilities(String wish, String ofLogits, boolean areLogarithms) {
        String name = free(wish);
        logits.put(name, ofLogits);
        if (areLogarithms) {
            logarithms.add(name);
        }
        return name;
    }

    /** Whether a tensor holds logarithms of probabilities, which have to be taken off. */
    boolean isLogarithms(String tensor) {
        return logarithms.contains(tensor);
    }

    /**
     * The same tensor, computed if it has been no more than a name for probabilities. A softmax stands in for logarithms,
     * which have no layer; it may not stay.
     */
    String computed(String tensor) {
        if (logits.containsKey(tensor) && !layouts.containsKey(tensor)) {
            String from = logits.get(tensor);
            put(tensor, new Softmax(), List.of(from), layout(from));
        }
        return tensor;
    }

    private String free(String wish) {
        return layers.freeTensor(
                wish, name -> logits.containsKey(name) || pending.find(name).isPresent());
    }

    /** Whether a tensor only rearranges another and has no layer as yet. */
    boolean isPending(String tensor) {
        return pending.find(tensor).isPresent();
    }

    /** How the file has the values of a sample; this asks for no layer. */
    Arrangement arrangement(String tensor) {
        return pending.find(tensor).map(Pending::arrangement).orElseGet(() -> layout(tensor)
                .arrangement(shape(tensor)));
    }

    /** Makes a tensor of another one, whose values it has arranged otherwise; the layer comes when something reads it. */
    String arranged(String wish, String tensor, Arrangement arrangement) {
        return arranged(wish, tensor, arrangement, layoutBehind(tensor));
    }

    /** The layout of a tensor, or of that which it arranges otherwise: it tells where the channels of maps stand. */
    Layout layoutBehind(String tensor) {
        return pending.find(tensor).map(Pending::source).orElseGet(() -> layout(tensor));
    }

    /** The same where the tensor does not tell where the file has the channels of maps, but a layout does. */
    String arranged(String wish, String tensor, Arrangement arrangement, Layout maps) {
        String base = pending.find(tensor).map(Pending::base).orElse(tensor);
        String name = free(wish);
        pending.put(name, new Pending<>(base, arrangement, maps));
        return name;
    }

    /** The same, as maps whose channels stand first. */
    String arrangedMaps(String wish, String tensor, Arrangement maps) {
        return arranged(wish, tensor, maps, Layout.CHANNELS_FIRST);
    }

    /**
     * Gives a tensor its layer, if it has none as yet.
     *
     * @throws Unsupported if it is neither maps nor a vector of each sample
     */
    void settle(String tensor) {
        pending.take(tensor).ifPresent(found -> {
            Layout layout = Layout.ofExtents(found.arrangement().extents(), found.source(), signals);
            Arrangement own = layout.channelsFirst(found.arrangement());
            Shape before = shape(found.base());
            Layer layer = ArrangingLayers.of(before, layout.shape(own.extents()), own.places());
            pending.charge(layer instanceof Rearrange ? own.size() : 0);
            put(tensor, layer, List.of(found.base()), layout);
        });
    }

    /** The per-sample shape of a tensor as the network has it: channels first. */
    Shape shape(String tensor) {
        settle(tensor);
        return layers.shapeOf(tensor).orElseThrow(Undetermined::new);
    }

    Layout layout(String tensor) {
        settle(tensor);
        return Optional.ofNullable(layouts.get(tensor)).orElseThrow(Undetermined::new);
    }

    /** What the softmax that writes a tensor reads; empty if no softmax writes it. */
    Optional<String> logitsOf(String tensor) {
        return Optional.ofNullable(logits.get(tensor));
    }

    Optional<Node> producer(String tensor) {
        return layers.producer(tensor);
    }

    /** Collects a batch normalisation that is called as in training and holds no statistics of a training. */
    void addWithoutStatistics(String path) {
        withoutStatistics.add(path);
    }

    /**
     * Checks that every batch normalisation has statistics to normalise by.
     *
     * @throws Unreadable naming those that have none and the way to save the model
     */
    void requireStatistics() {
        if (!withoutStatistics.isEmpty()) {
            throw new Unreadable(Text.of(
                    "it calls the BatchNormalization%s %s with training=True, and where the statistics of the training belong"
                            + " there are only placeholders (mean 0, variance 1); build the model without"
                            + " training=True, train it and save it again",
                    withoutStatistics.size() == 1 ? "" : "s", QuotedName.several(withoutStatistics)));
        }
    }

    GateChoice gates() {
        return new GateChoice(this::producer);
    }

    /**
     * The network.
     *
     * @throws org.lrpexplorer.network.NetworkException if it cannot exist
     */
    Network network(String name, String input, String output) {
        List<String> all =
                Stream.concat(notes.stream(), scalings.sentence().stream()).toList();
        return layers.build(name, input, output, all);
    }

    /** Tells that a layer is read as a scaling; one note names all of them. */
    void noteScaling(Applied a) {
        scalings.add(a.layer().className(), a.path());
    }

    /** Adds a sentence for the person who opened the file, once. */
    void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }
}
