/**
 * From relevance to pixels: the signed sum over channels, symmetric colour scales, diverging colour maps whose zero is
 * exactly the neutral colour, and nearest-neighbour painting into ARGB arrays. Plain Java: of the program it may use
 * {@link org.lrpexplorer.tensor.Shape} only, and it knows neither ND4J nor a user-interface toolkit.
 */
package org.lrpexplorer.heatmap;
