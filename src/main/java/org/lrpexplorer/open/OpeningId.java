package org.lrpexplorer.open;

/**
 * One opening of a file: reading the same file again, or reading it differently, gives another id.
 *
 * @param name what was opened, for people
 * @param serial counts the openings
 */
public record OpeningId(String name, long serial) {

    /** As for any record; the methods that Java generates take longer until they have been called thousands of times. */
    @Override
    public boolean equals(Object other) {
        return other instanceof OpeningId that && serial == that.serial && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Long.hashCode(serial);
    }
}
