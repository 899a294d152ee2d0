/** Draws the figures and tables of the study in {@code assets/study} from the summaries that {@code evaluate} wrote. */
package org.lrpexplorer.tools.study;
