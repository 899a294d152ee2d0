/** The sheet that downloads public datasets. */
package org.lrpexplorer.ui.download;
