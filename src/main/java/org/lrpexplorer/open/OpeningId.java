package org.lrpexplorer.open;

/**
 * One opening of a file: reading the same file again, or reading it differently, gives another id.
 *
 * @param name what was opened, for people
 * @param serial counts the openings
 */
public record OpeningId(String name, long serial) {}
