/**
 * Networks on disk: reads ONNX files, those of Keras (by {@link org.lrpexplorer.modelio.keras}), and safetensors files
 * with a card that says how their tensors are connected, into {@link org.lrpexplorer.network.Network}, writes ONNX with
 * every BatchNormalization kept, and reads and writes the {@link org.lrpexplorer.modelio.NetworkCard} beside each file.
 *
 * <p>A damaged, foreign or unsupported file ends in a {@link org.lrpexplorer.modelio.ModelException} whose message is
 * one sentence for the person who opened it. May use {@code network}, {@code tensor} and
 * {@code files}.
 */
package org.lrpexplorer.modelio;
