/**
 * The settings of how comparisons are drawn and of the window, as properties. It uses no other package of the explorer.
 */
package org.lrpexplorer.explore.display;
