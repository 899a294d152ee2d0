/**
 * One layer taken apart into its channels: relevance and activation of each, raw and fused. It may use {@code
 * explore.open}.
 */
package org.lrpexplorer.explore.channels;
