package org.lrpexplorer.modelio.safetensors.weights;

import java.util.List;
import java.util.stream.Collectors;

/** What a file says of one of its tensors. Begin and end count bytes from where the header ends. */
public final class StoredTensor {
    private final String name;
    private final WeightType type;
    private final List<Integer> dims;
    private final long begin;
    private final long end;

    StoredTensor(String name, WeightType type, List<Integer> dims, long begin, long end) {
        this.name = name;
        this.type = type;
        this.dims = List.copyOf(dims);
        this.begin = begin;
        this.end = end;
    }

    /** Its name in the file. */
    public String name() {
        return name;
    }

    /** Its extents, outermost first; none for a single number. */
    public List<Integer> dims() {
        return dims;
    }

    /** How many numbers it holds. */
    public long count() {
        return (end - begin) / type.bytes();
    }

    /** Its extents, for a sentence. */
    public String describe() {
        return dims.isEmpty()
                ? "a single number"
                : dims.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }

    WeightType type() {
        return type;
    }

    long begin() {
        return begin;
    }

    long end() {
        return end;
    }
}
