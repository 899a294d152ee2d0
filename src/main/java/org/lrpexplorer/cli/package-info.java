/**
 * The commands of the command line, one class each. May use everything but {@code explore} and {@code ui}; prints through
 * picocli's writers.
 */
package org.lrpexplorer.cli;
