/**
 * The samples of the open dataset in a row. It may use {@code ui.control} and {@code ui.command}.
 */
package org.lrpexplorer.ui.browse;
