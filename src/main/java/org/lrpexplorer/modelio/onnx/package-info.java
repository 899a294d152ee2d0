/**
 * Reads and writes ONNX files, with every BatchNormalization kept. {@link org.lrpexplorer.modelio.onnx.OnnxReader} goes
 * through the nodes of a graph, which {@code onnx.graph} holds; {@code OperatorReaders} has one method for each operator,
 * {@code LayerWriters} one for each layer.
 *
 * <p>May use {@code network}, {@code tensor}, {@code files}, the generated {@code modelio.proto} and {@code modelio.common}.
 */
package org.lrpexplorer.modelio.onnx;
