package org.lrpexplorer.compare;

/**
 * Layers next to each other that belong together, such as a stage or a block of a long network.
 *
 * @param name what their names have in common, or the extent of their maps
 * @param first the place of the first column
 * @param end the place after the last
 */
public record LayerGroup(String name, int first, int end) {

    /** How many columns there are. */
    public int size() {
        return end - first;
    }

    /** Whether a column belongs to it. */
    public boolean contains(int place) {
        return place >= first && place < end;
    }
}
