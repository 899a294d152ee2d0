/**
 * One layer enlarged to the whole middle of the window: pictures that zoom and pan in step, what lies under the crosshair
 * in each, and statistics. It may use {@code ui.control} and {@code ui.comparison}.
 */
package org.lrpexplorer.ui.inspect;
