/**
 * What the program found in a network file and what it is going to do with it, before the first explanation: plain
 * values that the command line and the window show alike. May use {@code network}, {@code modelio}, {@code fusion},
 * {@code rule} and {@code lrp}.
 */
package org.lrpexplorer.preflight;
