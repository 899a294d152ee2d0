package org.lrpexplorer.tools.training;

import java.util.List;
import org.lrpexplorer.network.Layer;

/** One layer of the network in training: its parameters, shared by all lanes. */
interface Unit {

    /** The layer at work in one lane. */
    Step bind(List<Slot> inputs, Slot output, int lane);

    /** What gradient descent changes. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** Called between two steps, when no lane is at work. */
    default void settle() {}

    /** The layer with the parameters as they are now. */
    Layer trained();
}
