/**
 * Curves in the window: the same {@link org.lrpexplorer.plot.Plot} as in files, drawn by nodes that style sheets colour. It
 * uses no other package of the window.
 */
package org.lrpexplorer.ui.plot;
