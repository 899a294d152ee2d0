/**
 * What computes relevance: an {@link org.lrpexplorer.engine.Engine} runs one network, or two that compute the same,
 * forward and takes relevance back through them. {@code engine.reference} follows the rules' definitions layer by layer;
 * {@code engine.plan} runs compiled single-precision programs. It may use {@code tensor}, {@code network} and
 * {@code rule}.
 */
package org.lrpexplorer.engine;
