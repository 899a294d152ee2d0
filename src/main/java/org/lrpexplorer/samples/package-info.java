/**
 * Where the bundled datasets and networks come from: generators of labelled images with ground-truth masks, the files
 * they are written to, and the training of the networks. May use {@code network}, {@code dataset} and {@code tensor}.
 */
package org.lrpexplorer.samples;
