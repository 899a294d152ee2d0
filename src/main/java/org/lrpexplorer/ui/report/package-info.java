/**
 * What is in the open network's file and what is done with it. It may use {@code ui.control} and {@code ui.notice}.
 */
package org.lrpexplorer.ui.report;
