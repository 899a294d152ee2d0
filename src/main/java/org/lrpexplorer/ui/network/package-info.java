/**
 * The layers of the open network, the choice of its output and the form for its card. What is chosen is done by
 * {@link NetworkActions}. It may use {@code ui.control} and {@code ui.command}.
 */
package org.lrpexplorer.ui.network;
