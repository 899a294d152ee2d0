/**
 * How comparisons are drawn: the rows, the pictures, colours and scale. It uses no other package of the explorer.
 */
package org.lrpexplorer.explore.display;
