/**
 * A survey of the dataset in the background: its work and how far that is. It may use {@code explore.evaluate} and {@code
 * explore.task}.
 */
package org.lrpexplorer.explore.survey;
