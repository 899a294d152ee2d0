/** The tools with which a person draws on the image in view. */
package org.lrpexplorer.ui.draw;
