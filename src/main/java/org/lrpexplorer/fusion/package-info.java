/**
 * Rewrites a network into an equal one without BatchNorm, so that LRP meets only linear layers, pools and activations
 * ("BatchNorm fusion", after Guillemot et al. 2020, arXiv 2002.11018), and reports what became of each BatchNorm. A
 * BatchNorm that cannot be fused exactly stays where it is. May use {@code network} and {@code tensor}.
 */
package org.lrpexplorer.fusion;
