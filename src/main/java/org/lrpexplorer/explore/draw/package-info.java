/** Editing an image by hand: strokes, what they fill in, and what was edited so far. No controls. */
package org.lrpexplorer.explore.draw;
