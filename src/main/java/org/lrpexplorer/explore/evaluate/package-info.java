/**
 * Which row is right: experiments on the open network and dataset, what is chosen for one, how far it has come, and its
 * results in words, rows and images; and the same of a search for rules that suit the network.
 */
package org.lrpexplorer.explore.evaluate;
