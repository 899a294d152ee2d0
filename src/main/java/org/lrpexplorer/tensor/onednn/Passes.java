package org.lrpexplorer.tensor.onednn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The passes that one thread used last, within bounds of memory and number; what goes is freed at once. */
final class Passes {

    private static final int MANY = 128;

    /** 64 megabytes. */
    private static final long FLOATS = 1 << 24;

    private final Map<Pass.Key, Optional<Pass>> compiled = new LinkedHashMap<>(16, 0.75f, true);
    private long floats;

    /** The pass for a geometry; empty if oneDNN cannot do it. */
    Optional<Pass> of(Pass.Key key) {
        Optional<Pass> known = compiled.get(key);
        if (known != null) {
            return known;
        }
        Optional<Pass> pass = compile(key);
        floats += pass.map(Pass::floats).orElse(0L);
        while (!compiled.isEmpty() && (floats > FLOATS || compiled.size() >= MANY)) {
            free(compiled.remove(compiled.keySet().iterator().next()));
        }
        compiled.put(key, pass);
        return pass;
    }

    private void free(Optional<Pass> pass) {
        floats -= pass.map(Pass::floats).orElse(0L);
        pass.ifPresent(Pass::close);
    }

    private static Optional<Pass> compile(Pass.Key key) {
        try {
            return Optional.of(new Pass(key));
        } catch (UnsupportedOperationException e) {
            // The portable convolution can do it.
            return Optional.empty();
        }
    }
}
