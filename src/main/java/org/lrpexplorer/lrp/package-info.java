/**
 * Layer-wise relevance propagation over a whole network: composites, which say which rule each layer gets and can be read
 * from and written to JSON files; the attributor, which runs forward once and relevance back from the output; and its
 * results, plain immutable values free of ND4J. It may use {@code rule}, {@code network}, {@code fusion}, {@code engine} and
 * {@code tensor}.
 */
package org.lrpexplorer.lrp;
