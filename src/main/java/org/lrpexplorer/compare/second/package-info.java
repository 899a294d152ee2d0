/** A second network beside the open one: the same sample and class explained by both. No controls. */
package org.lrpexplorer.compare.second;
