/**
 * Pixel flipping on one image: raw and fused relevance against orders that need none, computed bit by bit. All values are
 * immutable. It may use {@code open}, {@code compare} and {@code evaluate}.
 */
package org.lrpexplorer.explore.duel;
