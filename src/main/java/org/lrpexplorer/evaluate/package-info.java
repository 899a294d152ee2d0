/**
 * Which relevance maps are better: {@code measure} judges one map of one image; this package sums up what many images
 * yielded.
 */
package org.lrpexplorer.evaluate;
