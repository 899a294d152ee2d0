package org.lrpexplorer.values.explain;

import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.dataset.PictureChange;
import org.lrpexplorer.values.SampleIdentity;

/** One input of a network. */
public final class SampleInput {

    private final float[] values;
    private final SampleIdentity sample;
    private final Optional<Integer> label;
    private final Set<PictureChange> changes;

    /**
     * An input.
     *
     * @param values as the network takes it, row-major, channels first; nobody changes it
     * @param sample which it is
     * @param label the class that the dataset says it is of, counted from 0; empty if it says none
     * @param changes what reading did to it
     */
    public SampleInput(float[] values, SampleIdentity sample, Optional<Integer> label, Set<PictureChange> changes) {
        this.values = values;
        this.sample = sample;
        this.label = label;
        this.changes = Set.copyOf(changes);
    }

    /** As the network takes it, row-major, channels first; nobody changes it. */
    public float[] values() {
        return values;
    }

    /** Which it is. */
    public SampleIdentity sample() {
        return sample;
    }

    /** The class that the dataset says it is of, counted from 0; empty if it says none. */
    public Optional<Integer> label() {
        return label;
    }

    /** What reading did to it. */
    public Set<PictureChange> changes() {
        return changes;
    }
}
