package org.lrpexplorer.modelio.safetensors.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.safetensors.weights.StoredTensor;
import org.lrpexplorer.text.Text;

/** The tensors of a file under the names of an architecture, and what is wrong with them as a whole. */
final class TensorChecklist {
    private static final int MOST_NAMED = 6;
    private static final String COUNTER = "num_batches_tracked";
    /** What wrappers put in front of every name: data parallelism, compilation, and a field that holds the network. */
    private static final List<String> WRAPPERS = List.of("module.", "model.", "_orig_mod.", "net.");

    private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> misshapen = new LinkedHashSet<>();

    private TensorChecklist() {}

    /** Tensors under their own names. */
    static TensorChecklist of(Collection<StoredTensor> stored) {
        return of(stored, 0, List.of());
    }

    /** Tensors without what wrappers put in front of every name, and renamed. */
    static TensorChecklist unwrapped(Collection<StoredTensor> stored, List<Renaming> renamings) {
        return of(stored, wrapping(stored.stream().map(StoredTensor::name).toList()), renamings);
    }

    private static TensorChecklist of(Collection<StoredTensor> stored, int wrapping, List<Renaming> renamings) {
        TensorChecklist checklist = new TensorChecklist();
        for (StoredTensor tensor : stored) {
            if (!tensor.name().endsWith(COUNTER)) {
                String name = tensor.name().substring(wrapping);
                for (Renaming renaming : renamings) {
                    name = renaming.apply(name);
                }
                // Of two tensors that end up under one name, the second keeps its own and is not expected.
                if (checklist.tensors.putIfAbsent(name, tensor) != null) {
                    checklist.tensors.put(tensor.name(), tensor);
                }
            }
        }
        return checklist;
    }

    private static int wrapping(List<String> names) {
        int length = 0;
        Optional<String> wrapper;
        do {
            int begin = length;
            wrapper = WRAPPERS.stream()
                    .filter(w -> names.stream().allMatch(name -> name.startsWith(w, begin)))
                    .findFirst();
            length += wrapper.map(String::length).orElse(0);
        } while (wrapper.isPresent());
        return length;
    }

    /** Whether there is a tensor of a name. */
    boolean has(String name) {
        return tensors.containsKey(name);
    }

    /** The extents of a tensor; none where it is not there. */
    List<Integer> dims(String name) {
        return Optional.ofNullable(tensors.get(name)).map(StoredTensor::dims).orElse(List.of());
    }

    /** Asks for a tensor whose extents are these; one that is not there or has others becomes a problem. */
    Optional<StoredTensor> take(String name, int... expected) {
        Optional<StoredTensor> tensor = find(name);
        tensor.filter(t -> !fits(t.dims(), expected)).ifPresent(t -> misshapen(t, expected));
        return tensor;
    }

    /** Asks for a matrix, which may also be kept as the kernel of a convolution that covers the whole map. */
    Optional<StoredTensor> takeMatrix(String name, int columns) {
        Optional<StoredTensor> tensor = find(name);
        tensor.filter(t -> !fits(t.dims(), Size.ANY, columns) && !isKernelOf(t, columns))
                .ifPresent(t -> misshapen(t, Size.ANY, columns));
        return tensor;
    }

    private Optional<StoredTensor> find(String name) {
        Optional<StoredTensor> tensor = Optional.ofNullable(tensors.get(name));
        (tensor.isPresent() ? taken : missing).add(name);
        return tensor;
    }

    private static boolean isKernelOf(StoredTensor tensor, int columns) {
        List<Integer> dims = tensor.dims();
        return dims.size() == 4
                && tensor.count() > 0
                && (columns == Size.ANY || tensor.count() == (long) dims.get(0) * columns);
    }

    private static boolean fits(List<Integer> dims, int... expected) {
        return dims.size() == expected.length
                && !dims.contains(0)
                && IntStream.range(0, expected.length)
                        .allMatch(i -> expected[i] == Size.ANY || expected[i] == dims.get(i));
    }

    private void misshapen(StoredTensor tensor, int... expected) {
        String wanted = Arrays.stream(expected).mapToObj(Size::text).collect(Collectors.joining("×"));
        misshapen.add(Text.of("%s is %s, not %s", QuotedName.of(tensor.name()), tensor.describe(), wanted));
    }

    /** How many numbers the tensors hold that were asked for. */
    long count() {
        return taken.stream().mapToLong(name -> tensors.get(name).count()).sum();
    }

    /** All tensors that are missing, of another shape, or left over, as a part of a sentence. */
    Optional<String> problems() {
        List<String> left = tensors.entrySet().stream()
                .filter(entry -> !taken.contains(entry.getKey()))
                .map(entry -> QuotedName.of(entry.getValue().name()))
                .toList();
        List<String> parts = Stream.of(
                        part("missing", missing.stream().map(QuotedName::of).toList()),
                        part("of another shape", List.copyOf(misshapen)),
                        part("not part of it", left))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private static Optional<String> part(String what, List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<String> shown = new ArrayList<>(names.subList(0, Math.min(names.size(), MOST_NAMED)));
        if (names.size() > shown.size()) {
            shown.add(Text.of("… %d more", names.size() - shown.size()));
        }
        return Optional.of(Text.of(
                "%d %s %s (%s)",
                names.size(), names.size() == 1 ? "tensor is" : "tensors are", what, String.join(", ", shown)));
    }
}
