/**
 * What the readers of all formats share: what a file holds ({@link org.lrpexplorer.modelio.common.FileContent}), the choice
 * among its outputs, why it cannot be read, and what a person is told of it.
 *
 * <p>May use {@code network} and {@code tensor}, and nothing else of {@code modelio}.
 */
package org.lrpexplorer.modelio.common;
