/** The window in which figures are composed: choices at the left, the figure at the right. */
package org.lrpexplorer.ui.figure;
