package org.lrpexplorer.modelio.common;

import java.util.List;

/**
 * What a model file gives out, and which of it is explained.
 *
 * @param names the names of its outputs, in the file's order
 * @param chosen the one that is explained
 */
public record Outputs(List<String> names, String chosen) {

    /** Copies the names. */
    public Outputs {
        names = List.copyOf(names);
    }

    /** The only output of a file. */
    public static Outputs only(String name) {
        return new Outputs(List.of(name), name);
    }

    /** Whether there was anything to choose. */
    public boolean several() {
        return names.size() > 1;
    }
}
