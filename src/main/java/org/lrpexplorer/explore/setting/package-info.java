/**
 * What a person sets, each by a name: its value as text, and the one to start with. What is remembered between sessions,
 * undone and reset is a list of these. It uses no other package of the explorer.
 */
package org.lrpexplorer.explore.setting;
