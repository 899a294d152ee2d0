/**
 * Exports of many samples, figures and values, in the background: they can be paused, ended at any moment and gone on with.
 * Knows nothing of the window. It may use {@code
 * explore.notice}.
 */
package org.lrpexplorer.explore.export;
