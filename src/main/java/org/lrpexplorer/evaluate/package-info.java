/**
 * Which relevance maps are better: {@code measure} judges one map of one image; {@link org.lrpexplorer.evaluate.Estimate} sums
 * up what many images yielded.
 */
package org.lrpexplorer.evaluate;
