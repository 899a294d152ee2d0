/**
 * Which strategies a network follows for one class: the heatmaps of many images of the class, raw and fused, are reduced,
 * normalised and put in groups, each shown by its mean heatmap and its most typical images. A group whose relevance lies
 * where it should not is how a Clever Hans is found.
 *
 * <p>Sources: S. Lapuschkin et al., "Unmasking Clever Hans predictors and assessing what machines really learn", Nature
 * Communications 10:1096, 2019 (SpRAy); C. J. Anders et al., "Finding and removing Clever Hans", arXiv 1912.11425.
 */
package org.lrpexplorer.cluster;
