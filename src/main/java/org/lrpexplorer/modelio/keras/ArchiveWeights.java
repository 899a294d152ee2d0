package org.lrpexplorer.modelio.keras;

import io.jhdf.api.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Weights as {@code .keras} archives hold them: a group for each layer, called after its class in snake case with a
 * number behind the second and later ones of a class, and in its group {@code vars} the weights by number.
 */
final class ArchiveWeights implements WeightStore {
    /** What models call the group of their layers, from Keras 2.14 on and before. */
    private static final List<String> CONTAINERS = List.of("layers", "_layer_checkpoint_dependencies");

    private final Hdf5File file;
    private final Model model;

    ArchiveWeights(Hdf5File file, Model model) {
        this.file = file;
        this.model = model;
    }

    @Override
    public List<Stored> of(List<LayerConfig> path) {
        Optional<Group> group = Optional.of(file.root());
        Model around = model;
        for (LayerConfig layer : path) {
            List<LayerConfig> siblings = around.layers();
            group = group.flatMap(ArchiveWeights::container).flatMap(all -> member(all, siblings, layer));
            around = layer.model().orElse(around);
        }
        return group.flatMap(g -> Hdf5File.group(g, "vars")).map(this::numbered).orElse(List.of());
    }

    private static Optional<Group> container(Group model) {
        return CONTAINERS.stream()
                .map(name -> Hdf5File.group(model, name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The k-th group of a class belongs to the k-th layer of that class; the numbers in between may have gaps. */
    private static Optional<Group> member(Group container, List<LayerConfig> siblings, LayerConfig layer) {
        String kind = snakeCase(layer.className());
        List<LayerConfig> alike = siblings.stream()
                .filter(sibling -> snakeCase(sibling.className()).equals(kind))
                .toList();
        int index = alike.indexOf(layer);
        List<String> names = Hdf5File.names(container).stream()
                .filter(name -> name.equals(kind) || name.matches(Pattern.quote(kind) + "_[0-9]{1,8}"))
                .sorted(Comparator.comparingInt(name -> number(name, kind)))
                .toList();
        String exact = index == 0 ? kind : kind + "_" + index;
        String name = names.size() == alike.size() && index >= 0 ? names.get(index) : exact;
        return Hdf5File.group(container, name);
    }

    private static int number(String name, String kind) {
        return name.equals(kind) ? 0 : Integer.parseInt(name.substring(kind.length() + 1));
    }

    private List<Stored> numbered(Group vars) {
        List<Stored> all = new ArrayList<>();
        Optional<Stored> next = file.stored(vars, "0");
        while (next.isPresent()) {
            all.add(next.get());
            next = file.stored(vars, String.valueOf(all.size()));
        }
        return all;
    }

    /** How Keras writes the name of a class: {@code DepthwiseConv2D} as {@code depthwise_conv2d}. */
    static String snakeCase(String name) {
        return name.replaceAll("\\W+", "")
                .replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }
}
