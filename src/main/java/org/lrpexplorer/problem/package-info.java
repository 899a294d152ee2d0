/**
 * What goes wrong in words: the exceptions whose message is a sentence for the person at the screen, told apart from
 * those that nobody foresaw. It uses nothing else of the program, and every package may use it.
 */
package org.lrpexplorer.problem;
