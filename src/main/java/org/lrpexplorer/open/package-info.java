/**
 * What is open: a network, as it is and fused, a dataset made to fit it, and what a file is before it is opened. It uses no
 * other package of the explorer.
 */
package org.lrpexplorer.open;
