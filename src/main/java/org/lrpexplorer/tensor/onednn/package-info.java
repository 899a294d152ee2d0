/**
 * oneDNN, Intel's library of deep-learning kernels, where its native code is present: a thin layer over its C interface
 * with off-heap tensors, primitives and their memory, and a {@link org.lrpexplorer.tensor.Convolution} made of them.
 * Where the native code is absent, {@link org.lrpexplorer.tensor.onednn.OneDnn#available} says so and nothing here is to
 * be used. It may use {@code tensor}.
 */
package org.lrpexplorer.tensor.onednn;
