/**
 * Evaluating which row is right: what is measured, how far it is, differences, table, curves, and the images behind them; and
 * searching for rules that suit a network. It may use {@code ui.control}, {@code ui.command} and {@code ui.plot}.
 */
package org.lrpexplorer.ui.evaluate;
