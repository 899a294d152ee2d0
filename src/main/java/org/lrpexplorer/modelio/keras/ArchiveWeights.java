package org.lrpexplorer.modelio.keras;

import io.jhdf.api.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Weights as {@code .keras} archives hold them: a group for each layer, called after its class in snake case with a
 * number behind the second and later ones of a class, and in its group {@code vars} the weights by number.
 */
final class ArchiveWeights implements WeightStore {
    /** What models call the group of their layers, from Keras 2.14 on and before. */
    private static final List<String> CONTAINERS = List.of("layers", "_layer_checkpoint_dependencies");

    private static final Pattern NUMBERED = Pattern.compile("(.*)_([0-9]{1,8})", Pattern.DOTALL);
    private static final Pattern NO_WORD = Pattern.compile("\\W+");
    private static final Pattern WORD_START = Pattern.compile("(.)([A-Z][a-z]+)");
    private static final Pattern WORD_END = Pattern.compile("([a-z])([A-Z])");

    private final Hdf5File file;
    private final Model model;
    private final IdentityHashMap<Model, Map<LayerConfig, String>> names = new IdentityHashMap<>();

    ArchiveWeights(Hdf5File file, Model model) {
        this.file = file;
        this.model = model;
    }

    @Override
    public List<Stored> of(List<LayerConfig> path) {
        Optional<Group> group = Optional.of(file.root());
        Model around = model;
        for (LayerConfig layer : path) {
            Model parent = around;
            group = group.flatMap(ArchiveWeights::container).flatMap(all -> member(all, parent, layer));
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

    private Optional<Group> member(Group container, Model parent, LayerConfig layer) {
        String name = names.computeIfAbsent(parent, around -> names(container, around))
                .get(layer);
        return Optional.ofNullable(name).flatMap(known -> Hdf5File.group(container, known));
    }

    /** The k-th group of a class belongs to the k-th layer of that class; the numbers in between may have gaps. */
    private static Map<LayerConfig, String> names(Group container, Model around) {
        Map<String, List<LayerConfig>> layers = new HashMap<>();
        for (LayerConfig layer : around.layers()) {
            layers.computeIfAbsent(snakeCase(layer.className()), unused -> new ArrayList<>())
                    .add(layer);
        }
        Map<String, SortedMap<Integer, String>> groups = new HashMap<>();
        for (String name : Hdf5File.names(container)) {
            groups.computeIfAbsent(name, unused -> new TreeMap<>()).put(0, name);
            Matcher numbered = NUMBERED.matcher(name);
            if (numbered.matches()) {
                groups.computeIfAbsent(numbered.group(1), unused -> new TreeMap<>())
                        .put(Integer.parseInt(numbered.group(2)), name);
            }
        }
        Map<LayerConfig, String> names = new HashMap<>();
        layers.forEach((kind, alike) -> {
            List<String> there =
                    List.copyOf(groups.getOrDefault(kind, new TreeMap<>()).values());
            for (int k = 0; k < alike.size(); k++) {
                String exact = k == 0 ? kind : kind + "_" + k;
                names.put(alike.get(k), there.size() == alike.size() ? there.get(k) : exact);
            }
        });
        return names;
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
        String words = NO_WORD.matcher(name).replaceAll("");
        String started = WORD_START.matcher(words).replaceAll("$1_$2");
        return WORD_END.matcher(started).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }
}
