/**
 * Reads safetensors files, which hold tensors but not how they are connected: {@code safetensors.weights} reads the
 * tensors, {@code safetensors.architecture} connects them as a card says.
 *
 * <p>May use {@code network}, {@code tensor}, {@code files} and {@code modelio.common}.
 */
package org.lrpexplorer.modelio.safetensors;
