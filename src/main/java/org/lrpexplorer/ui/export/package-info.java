/** Ordering an export of many samples, and watching it. It may use {@code ui.control} and {@code ui.command}. */
package org.lrpexplorer.ui.export;
