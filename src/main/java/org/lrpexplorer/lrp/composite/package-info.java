/**
 * Composites: which rule each layer of a network gets, as data that can be named, changed, and read from and written to
 * JSON files. It may use {@code rule}, {@code network} and {@code tensor}.
 */
package org.lrpexplorer.lrp.composite;
