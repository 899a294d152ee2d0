package org.lrpexplorer.tensor.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.dnnl_exec_arg_t;
import org.bytedeco.dnnl.dnnl_memory;

/** The tensors that one execution of a primitive works on. */
final class Arguments {

    private record Argument(int index, dnnl_memory memory) {}

    private final List<Argument> arguments = new ArrayList<>();

    Arguments with(int index, Tensor tensor) {
        return with(index, tensor.memory());
    }

    Arguments with(int index, dnnl_memory memory) {
        arguments.add(new Argument(index, memory));
        return this;
    }

    int count() {
        return arguments.size();
    }

    /** The native form, freed with the session. */
    dnnl_exec_arg_t create(Session session) {
        dnnl_exec_arg_t array = session.keep(new dnnl_exec_arg_t(count()));
        for (int i = 0; i < count(); i++) {
            array.position(i).arg(arguments.get(i).index);
            array.memory(arguments.get(i).memory);
        }
        array.position(0);
        return array;
    }
}
