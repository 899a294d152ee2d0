/**
 * Samples read and explained for an export, by one network or both, with checks of what comes of it: the same for the
 * window and the command line, so that they write the same bytes.
 */
package org.lrpexplorer.values.explain;
