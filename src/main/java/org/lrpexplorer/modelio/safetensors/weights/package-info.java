/**
 * Trained numbers on disk without a network around them: the safetensors format. Every statement of a file about itself
 * is checked before it is believed, and nothing is read into memory before it is asked for.
 *
 * <p>What is wrong with a file is an {@link org.lrpexplorer.modelio.common.Unreadable}. May use {@code tensor}, {@code files}
 * and {@code modelio.common}.
 */
package org.lrpexplorer.modelio.safetensors.weights;
