/**
 * Reads networks as Keras saves them: HDF5 files of Keras 2 and the ZIP archives ({@code .keras}) of Keras 2.12 and
 * later, Keras 3 included. A file holds the configuration of the layers as JSON, which says how they are wired, and
 * their weights in HDF5.
 *
 * <p>Whatever is wrong with a file ends in an {@link org.lrpexplorer.modelio.common.Unreadable}. May use {@code network},
 * {@code tensor}, {@code files} and {@code modelio.common}.
 */
package org.lrpexplorer.modelio.keras;
