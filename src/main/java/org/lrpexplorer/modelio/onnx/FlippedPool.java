package org.lrpexplorer.modelio.onnx;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A max pool between two multiplications by the same signs: one pool that takes the minimum of the channels with a
 * negative sign.
 */
record FlippedPool(String input, INDArray signs, String output) {}
