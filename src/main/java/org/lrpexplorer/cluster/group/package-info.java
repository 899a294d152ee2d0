/**
 * Points in groups of their like: spectral clustering and k-means, how separate groups are, how alike two groupings are.
 * It knows nothing of images and uses Apache Commons Math. Everything is computed by one thread, from a seed, and from the
 * points alone: their order does not matter.
 */
package org.lrpexplorer.cluster.group;
