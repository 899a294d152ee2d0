/**
 * Fast single-precision execution: networks and their rules compiled, for one batch size, into a list of instructions
 * over preallocated channels-last memory and prebuilt oneDNN primitives. It computes what {@code network} and
 * {@code rule} define, to rounding. It may use {@code engine}, {@code tensor}, {@code network} and {@code rule}.
 */
package org.lrpexplorer.engine.plan;
