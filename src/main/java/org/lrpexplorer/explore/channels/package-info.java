/**
 * One layer taken apart into its channels: relevance and activation of each, raw and fused. It may use
 * {@code open}.
 */
package org.lrpexplorer.explore.channels;
