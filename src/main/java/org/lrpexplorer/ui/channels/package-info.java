/**
 * The channels of one layer side by side, of which some can be chosen to be propagated alone. It may use {@code ui.control} and
 * {@code ui.command}.
 */
package org.lrpexplorer.ui.channels;
