/** What a person has changed, to be undone and done again. It may use {@code explore.setting}. */
package org.lrpexplorer.explore.history;
