/**
 * The dataset as a whole, sample by sample: what a network predicts, how much relevance arrives at the input, and how far raw
 * and fused disagree; filtered, sorted, counted, and kept on disk.
 */
package org.lrpexplorer.survey;
