package org.lrpexplorer.explore.tour;

import org.lrpexplorer.lrp.composite.Composite;

/**
 * A prepared view of a bundled network that makes a point at first sight.
 *
 * @param id names it for menus and tests
 * @param title the point in a few words
 * @param sentences what there is to see, and why
 * @param network the name of the bundled network
 * @param index the sample of its dataset
 * @param composite the rules
 */
public record Tour(String id, String title, String sentences, String network, int index, Composite composite) {}
