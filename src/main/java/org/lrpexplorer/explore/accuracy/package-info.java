/**
 * How many of a dataset's first samples the open network gets right, and whether pixels fed in another common way would fit
 * it better. It may use {@code open}.
 */
package org.lrpexplorer.explore.accuracy;
