/**
 * Words that explain: the terms of the field, what the window shows, the keys. It may use {@code ui.command} and
 * {@code ui.control}.
 */
package org.lrpexplorer.ui.help;
