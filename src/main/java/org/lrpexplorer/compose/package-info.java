/**
 * Figures of explanations: what goes into one, computed and put together for {@code figure} to draw. It knows of no window
 * and no command line, so that both make the same figures. May use {@code compare}, {@code open}, {@code figure} and what
 * they may use.
 */
package org.lrpexplorer.compose;
