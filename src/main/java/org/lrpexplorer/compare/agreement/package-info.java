/**
 * How far the raw and the fused relevance of one layer agree: measures in words, and the map of their difference. Of {@code compare}
 * it uses {@code display} only.
 */
package org.lrpexplorer.compare.agreement;
