package org.lrpexplorer.tensor.onednn;

import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_execute;

import org.bytedeco.dnnl.dnnl_exec_arg_t;
import org.bytedeco.dnnl.dnnl_primitive;
import org.bytedeco.dnnl.dnnl_stream;

/** A primitive together with the tensors it works on. Running it allocates nothing. */
public final class Execution implements Runnable {

    private final String name;
    private final String implementation;
    private final dnnl_primitive primitive;
    private final dnnl_stream stream;
    private final int count;
    private final dnnl_exec_arg_t arguments;

    Execution(
            String name,
            String implementation,
            dnnl_primitive primitive,
            dnnl_stream stream,
            int count,
            dnnl_exec_arg_t arguments) {
        this.name = name;
        this.implementation = implementation;
        this.primitive = primitive;
        this.stream = stream;
        this.count = count;
        this.arguments = arguments;
    }

    @Override
    public void run() {
        // On the processor a stream runs each primitive at once, so there is nothing to wait for.
        OneDnn.check(dnnl_primitive_execute(primitive, stream, count, arguments), name);
    }

    /** What is done and by which implementation, for profiles. */
    @Override
    public String toString() {
        return name + " " + implementation;
    }
}
