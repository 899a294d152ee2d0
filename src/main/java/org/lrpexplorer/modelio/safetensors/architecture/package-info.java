/**
 * Networks that a file of weights does not describe: well-known architectures by name, and plain chains of layers that a
 * card spells out. Each architecture is a small table; how many channels there are is taken from the tensors' shapes.
 *
 * <p>May use {@code network}, {@code tensor}, {@code modelio.common} and {@code modelio.safetensors.weights}.
 */
package org.lrpexplorer.modelio.safetensors.architecture;
