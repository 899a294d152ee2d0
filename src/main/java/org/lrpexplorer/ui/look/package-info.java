/**
 * Light or dark, and the size of the words: which style sheets the window has, and what the system prefers. It uses no
 * other package of the window.
 */
package org.lrpexplorer.ui.look;
