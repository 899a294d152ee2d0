package org.lrpexplorer.modelio.keras;

import io.jhdf.api.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.text.Text;

/**
 * Weights as HDF5 files of whole models hold them: a group for each layer of the outermost model, in which the attribute
 * {@code weight_names} lists them in order. Those of a model inside another one lie all in one group, under names that
 * contain the layer's.
 */
final class LegacyWeights implements WeightStore {
    private static final String NAMES = "weight_names";

    private final Hdf5File file;
    private final Group weights;
    private final Map<String, List<Stored>> groups = new HashMap<>();
    private final Map<LayerConfig, Map<LayerConfig, List<Stored>>> nested = new HashMap<>();

    LegacyWeights(Hdf5File file) {
        this.file = file;
        this.weights = Hdf5File.group(file.root(), "model_weights")
                .orElseThrow(() -> new Unreadable("it holds no weights; save the whole model, not only its layout"));
    }

    @Override
    public List<Stored> of(List<LayerConfig> path) {
        LayerConfig outer = path.get(0);
        LayerConfig layer = path.get(path.size() - 1);
        return path.size() == 1
                ? all(outer)
                : nested.computeIfAbsent(outer, this::share).getOrDefault(layer, List.of());
    }

    private List<Stored> all(LayerConfig layer) {
        return groups.computeIfAbsent(
                layer.name(),
                name -> Hdf5File.group(weights, name).map(this::listed).orElse(List.of()));
    }

    private List<Stored> listed(Group group) {
        List<Stored> all = new ArrayList<>();
        for (String name : file.texts(group, NAMES)) {
            all.add(file.stored(group, name)
                    .orElseThrow(() -> new Unreadable(Text.of("it lacks the weights %s", QuotedName.of(name)))));
        }
        return all;
    }

    /** Hands the weights of a nested model to its layers, each to the layer with the longest fitting name. */
    private Map<LayerConfig, List<Stored>> share(LayerConfig outer) {
        List<LayerConfig> leaves = outer.leaves();
        Map<LayerConfig, List<Stored>> shares = new HashMap<>();
        for (Stored stored : all(outer)) {
            int slash = stored.name().lastIndexOf('/');
            String folder = "/" + stored.name().substring(0, Math.max(0, slash));
            LayerConfig owner = null;
            for (LayerConfig leaf : leaves) {
                boolean fits = folder.endsWith("/" + leaf.name());
                if (fits
                        && (owner == null || leaf.name().length() > owner.name().length())) {
                    owner = leaf;
                }
            }
            if (owner == null) {
                throw new Unreadable(Text.of(
                        "it has weights %s, which belong to no layer of the model %s",
                        QuotedName.of(stored.name()), QuotedName.of(outer.name())));
            }
            shares.computeIfAbsent(owner, unused -> new ArrayList<>()).add(stored);
        }
        return shares;
    }
}
