/**
 * What to explain, by which rules, and how to draw it; how images are made to fit. It may use {@code ui.control}.
 */
package org.lrpexplorer.ui.settings;
