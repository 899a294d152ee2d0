/**
 * Pixel flipping on the image in view: curves, the images along them, and what they say in words. It may use
 * {@code ui.control}.
 */
package org.lrpexplorer.ui.duel;
