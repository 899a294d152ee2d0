package org.lrpexplorer.ui.control;

/** A node that uses the arrow keys itself while it has the keyboard's focus; elsewhere they step through samples and layers. */
public interface ArrowKeys {}
