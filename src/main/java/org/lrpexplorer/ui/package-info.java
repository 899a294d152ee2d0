/**
 * The window's shell: the frame around the panes, the commands and their keys. Each pane has a package of its own below
 * this one and is given what it needs; only the shell uses the panes, and no pane uses the shell or, but for notices,
 * another pane. All are small builders, one per view, that bind to {@link org.lrpexplorer.explore.ExplorerModel} and
 * call the verbs of {@link org.lrpexplorer.explore.Explorer}. Nothing is computed here but pixels. It may use {@code
 * explore}, {@code heatmap} and the immutable values of the other packages, never ND4J; nothing but the composition root
 * uses it.
 *
 * <p>To add a view: one builder in the package of its pane, one property in the model, one line where the pane is put
 * together.
 */
package org.lrpexplorer.ui;
