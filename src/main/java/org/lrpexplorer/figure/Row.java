package org.lrpexplorer.figure;

/**
 * The name of a row of tiles.
 *
 * @param name such as "Raw" or "Fused"
 * @param detail what that means here, such as "BatchNorm passed through"; may be empty
 */
public record Row(String name, String detail) {}
