/**
 * A sample explained, raw and fused: the computation, its columns of tiles, and the words beside them. It knows of no
 * window. May use {@code open}, {@code lrp}, {@code fusion}, {@code network}, {@code rule}, {@code dataset} and {@code
 * heatmap}.
 */
package org.lrpexplorer.compare;
