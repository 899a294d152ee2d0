/**
 * Whether the relevance of an explanation can be trusted by its amounts, and if not, the layer where that begins, why, and
 * what helps. Sums and magnitudes tell that something is wrong; the conservation ledger tells where and why; what is
 * advised was tried on the same sample.
 */
package org.lrpexplorer.lrp.diagnosis;
