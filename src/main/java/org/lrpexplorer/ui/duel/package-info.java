/**
 * Pixel flipping on the image in view: curves, the images along them, and what they say in words. It may use
 * {@code ui.control} and {@code ui.plot}.
 */
package org.lrpexplorer.ui.duel;
