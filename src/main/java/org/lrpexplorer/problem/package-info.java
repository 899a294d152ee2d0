/**
 * How work ends other than with a result. What goes wrong, in words: the exceptions whose message is a sentence for the
 * person at the screen, told apart from those that nobody foresaw. And how work that nobody waits for any more is
 * stopped. It uses nothing else of the program, and every package may use it.
 */
package org.lrpexplorer.problem;
