/**
 * Layer-wise relevance propagation over a whole network: the attributor, which has an engine run forward once and
 * relevance back from the output, and its results, plain immutable values free of ND4J. {@code lrp.composite} says which
 * rule each layer gets, {@code lrp.ledger} where relevance was lost. It may use {@code engine}, {@code rule},
 * {@code network}, {@code fusion} and {@code tensor}.
 */
package org.lrpexplorer.lrp;
