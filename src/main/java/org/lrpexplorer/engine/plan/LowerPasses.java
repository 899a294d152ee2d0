package org.lrpexplorer.engine.plan;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lrpexplorer.engine.Cut;

/** The passes back from cuts, by other rules, that read a plan's forward pass: those that were used last. */
final class LowerPasses implements AutoCloseable {

    private static final int MOST = 4;

    private final Map<Key, BackwardPass> passes = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Key(Cut cut, List<BackwardTask> tasks) {

        /** There are few, and the rules of a hundred nodes take long to hash. */
        @Override
        public int hashCode() {
            return cut.places().get(0).above().size();
        }
    }

    /** The pass from a cut by some rules, compiled if it is not there. */
    BackwardPass of(Cut cut, List<BackwardTask> tasks, Supplier<BackwardPass> compiled) {
        Key key = new Key(cut, tasks);
        BackwardPass pass = passes.get(key);
        if (pass == null) {
            pass = compiled.get();
            passes.put(key, pass);
        }
        if (passes.size() > MOST) {
            Iterator<BackwardPass> oldest = passes.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
        return pass;
    }

    long bytes() {
        return passes.values().stream().mapToLong(BackwardPass::bytes).sum();
    }

    @Override
    public void close() {
        passes.values().forEach(BackwardPass::close);
        passes.clear();
    }
}
