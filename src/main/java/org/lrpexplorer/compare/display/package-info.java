/**
 * How comparisons are drawn: the rows, what tiles show, colours and scale, as values. Of {@code compare} it uses nothing
 * else.
 */
package org.lrpexplorer.compare.display;
