/**
 * Where the bundled datasets come from: generators of labelled images with ground-truth masks, and the files they are
 * written to. May use {@code tensor}.
 */
package org.lrpexplorer.tools.samples;
