/** Public datasets: where they can be downloaded, and downloading them once a person asks for it. */
package org.lrpexplorer.download;
