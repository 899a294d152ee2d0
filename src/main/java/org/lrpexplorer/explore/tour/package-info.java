/**
 * Prepared views of the bundled networks that each make one point. It may use {@code open}.
 */
package org.lrpexplorer.explore.tour;
