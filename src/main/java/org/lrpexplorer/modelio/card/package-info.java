/**
 * The {@link org.lrpexplorer.modelio.card.NetworkCard} beside each model file, which says what the file does not: the names
 * of its classes, how images become inputs, where it comes from. Reads, writes, guesses and checks it.
 *
 * <p>May use {@code network}, {@code tensor}, {@code files}, {@code modelio.common}, and of {@code modelio.safetensors} the
 * architecture that a card can state.
 */
package org.lrpexplorer.modelio.card;
