/**
 * The conservation ledger: where the relevance that does not reach the input was lost, layer by layer and by reason. It
 * may use {@code engine}, {@code rule}, {@code network} and {@code tensor}.
 */
package org.lrpexplorer.lrp.ledger;
