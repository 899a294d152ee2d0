/**
 * What is open: a network, as it is and fused, a dataset made to fit it, and what a file is before it is opened. It knows
 * of no window. May use {@code modelio}, {@code preflight}, {@code lrp}, {@code fusion}, {@code network}, {@code dataset}
 * and {@code files}.
 */
package org.lrpexplorer.open;
