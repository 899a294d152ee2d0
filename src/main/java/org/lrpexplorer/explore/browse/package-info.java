/**
 * The samples of the open dataset: the index on show and small pictures. It may use {@code explore.task}.
 */
package org.lrpexplorer.explore.browse;
