package org.lrpexplorer.heatmap;

/** What the cells of a heatmap are. */
public enum HeatmapForm {
    /** Places of an image, row by row. */
    MAP,
    /** Entries of a vector, which have no places; one row. */
    VECTOR,
    /** Steps of a signal; one row. */
    STEPS,
    /** Features of a table; one column. */
    FEATURES
}
