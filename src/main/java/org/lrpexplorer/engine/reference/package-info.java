/**
 * The rules' definitions, executed layer by layer on ND4J arrays of either precision: what every other engine is held
 * to. It may use {@code engine}, {@code tensor}, {@code network} and {@code rule}.
 */
package org.lrpexplorer.engine.reference;
