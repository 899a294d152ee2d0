/** What a person chooses for a figure, and what becomes of it. */
package org.lrpexplorer.explore.figure;
