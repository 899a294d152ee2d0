package org.lrpexplorer.modelio.keras;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.modelio.common.Undetermined;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.common.UnsupportedParts;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/** Carries out the steps of a model, those of the models inside it too. */
final class ModelReading {
    private final WeightStore weights;
    private final int keras;
    private final Assembly assembly;
    private final UnsupportedParts unsupported;
    private final CancellationToken token;

    /**
     * A reading.
     *
     * @param keras the major version of Keras that wrote the file
     * @param unsupported where unsupported layers are collected
     * @param token looked at between layers
     */
    ModelReading(
            WeightStore weights, int keras, Assembly assembly, UnsupportedParts unsupported, CancellationToken token) {
        this.weights = weights;
        this.keras = keras;
        this.assembly = assembly;
        this.unsupported = unsupported;
        this.token = token;
    }

    /**
     * Reads what of a model leads to some of its tensors.
     *
     * @param around the models around this one, outermost first
     * @param inputs the tensors that it is fed
     * @param training whether it is called as in training
     * @return the wanted tensors; one that an unsupported layer writes is empty
     */
    List<Optional<String>> read(
            Model model, List<Ref> wanted, List<LayerConfig> around, List<String> inputs, boolean training) {
        if (inputs.size() != model.inputs().size()) {
            throw new Unreadable(Text.of(
                    "a model in it is fed %d tensors but takes %d",
                    inputs.size(), model.inputs().size()));
        }
        Map<Ref, String> tensors = new HashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            tensors.put(model.inputs().get(i), inputs.get(i));
        }
        Map<String, Integer> offsets = model.offsets();
        for (Model.Step step : model.steps(wanted)) {
            token.throwIfCancelled();
            int call = step.call() + offsets.getOrDefault(step.layer().name(), 0);
            List<Optional<String>> outputs = step(step, around, tensors, training);
            for (int i = 0; i < outputs.size(); i++) {
                Ref ref = new Ref(step.layer().name(), call, i);
                outputs.get(i).ifPresent(tensor -> tensors.put(ref, tensor));
            }
        }
        return wanted.stream().map(ref -> Optional.ofNullable(tensors.get(ref))).toList();
    }

    private List<Optional<String>> step(
            Model.Step step, List<LayerConfig> around, Map<Ref, String> tensors, boolean training) {
        LayerConfig layer = step.layer();
        Call call = layer.calls().get(step.call());
        List<LayerConfig> path = new ArrayList<>(around);
        path.add(layer);
        boolean trains = call.training().orElse(training);
        String name = path.stream().map(LayerConfig::name).collect(Collectors.joining("/"));
        try {
            // Before its inputs, which may hang on another unsupported layer: all of them are to be named.
            Optional<LayerReader> reader = layer.model().isPresent() ? Optional.empty() : LayerReaders.of(layer);
            if (layer.model().isEmpty() && reader.isEmpty()) {
                throw new Unsupported(UnreadLayers.reason(layer.className()));
            }
            List<String> inputs = new ArrayList<>();
            for (Ref ref : call.tensors()) {
                inputs.add(
                        assembly.computed(Optional.ofNullable(tensors.get(ref)).orElseThrow(Undetermined::new)));
            }
            if (layer.model().isPresent()) {
                Model inner = layer.model().get();
                return read(inner, inner.outputs(), path, inputs, trains);
            }
            Applied applied = new Applied(layer, name, call, inputs, weights.of(path), trains, keras, assembly);
            return List.of(Optional.of(reader.orElseThrow().read(applied)));
        } catch (Unsupported e) {
            unsupported.add(layer.className(), name, e.getMessage());
        } catch (Undetermined e) {
            // What an unsupported layer writes is unknown, and so is whether this layer is supported.
        }
        return List.of();
    }

    /** The layers of a model and of the models inside it. */
    static Stream<LayerConfig> allLayers(Model model) {
        return model.layers().stream()
                .flatMap(layer ->
                        Stream.concat(Stream.of(layer), layer.model().stream().flatMap(ModelReading::allLayers)));
    }
}
