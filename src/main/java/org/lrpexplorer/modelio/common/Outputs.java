package org.lrpexplorer.modelio.common;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a model file gives out, and which of it is explained.
 *
 * @param names the names of its outputs, in the file's order
 * @param inner tensors within the file that can be explained in place of an output, what decodes it being left off
 * @param chosen the one that is explained
 */
public record Outputs(List<String> names, List<String> inner, String chosen) {

    /** Copies the names. */
    public Outputs {
        names = List.copyOf(names);
        inner = List.copyOf(inner);
    }

    /** One of a file's outputs, with no other tensors to choose. */
    public Outputs(List<String> names, String chosen) {
        this(names, List.of(), chosen);
    }

    /** The only output of a file. */
    public static Outputs only(String name) {
        return new Outputs(List.of(name), name);
    }

    /** All that can be chosen, the outputs first. */
    public List<String> choices() {
        return Stream.concat(names.stream(), inner.stream()).toList();
    }

    /** Whether there was anything to choose. */
    public boolean several() {
        return names.size() + inner.size() > 1;
    }
}
