/**
 * An ONNX file as it is: its graph, its nodes and its constants, those in files beside it too, before layers are made of
 * them.
 *
 * <p>May use {@code tensor}, {@code files}, the generated {@code modelio.proto} and {@code modelio.common}.
 */
package org.lrpexplorer.modelio.onnx.graph;
