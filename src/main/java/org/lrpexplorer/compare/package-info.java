/**
 * A sample explained, raw and fused: the computation, its columns of tiles, the words beside them and the figure that is
 * written. It may use {@code explore.open}, {@code explore.display} and {@code explore.notice}.
 */
package org.lrpexplorer.compare;
