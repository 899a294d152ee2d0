/**
 * The window: small builders, one per view, that bind to {@link org.lrpexplorer.explore.ExplorerModel} and call the
 * verbs of {@link org.lrpexplorer.explore.Explorer}. Nothing is computed here but pixels. It may use {@code explore},
 * {@code heatmap} and the immutable values of the other packages, never ND4J; nothing but the composition root uses it.
 *
 * <p>To add a view: one builder here, one property in the model, one line in {@link ExplorerWindow}.
 */
package org.lrpexplorer.ui;
