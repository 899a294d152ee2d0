/**
 * Networks on disk: {@link org.lrpexplorer.modelio.ModelReaders} recognises a file by its content, has it read by the
 * package of its format into {@link org.lrpexplorer.network.Network}, and joins it with the card beside it.
 *
 * <p>A damaged, foreign or unsupported file ends in a {@link org.lrpexplorer.modelio.common.ModelException} whose message
 * is one sentence for the person who opened it. May use {@code network}, {@code tensor}, {@code files} and all packages
 * below {@code modelio}; none of them knows this one.
 */
package org.lrpexplorer.modelio;
