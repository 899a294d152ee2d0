/**
 * How much relevance there is at each layer, raw and fused, as lines over the layers. It uses no other package of the
 * window.
 */
package org.lrpexplorer.ui.chart;
