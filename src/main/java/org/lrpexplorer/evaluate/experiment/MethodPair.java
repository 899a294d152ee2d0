package org.lrpexplorer.evaluate.experiment;

/**
 * The same composite with BatchNorm left in place and fused.
 *
 * @param raw BatchNorm left in place
 * @param fused BatchNorm fused
 */
public record MethodPair(LrpMethod raw, LrpMethod fused) {}
