/**
 * The table of the dataset: a row for each sample, what it is filtered by, and how often each class is taken for which. It may
 * use {@code ui.control} and {@code ui.command}.
 */
package org.lrpexplorer.ui.survey;
