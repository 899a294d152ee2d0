package org.lrpexplorer.explore.export;

/**
 * What is there already where an export is to write.
 *
 * @param finished how many samples an earlier run of the same export has finished
 * @param others how many files of other exports, or of somebody, stand where it is to write
 */
public record ExportFound(int finished, int others) {

    /** Nothing. */
    static final ExportFound NOTHING = new ExportFound(0, 0);

    /** Whether there is something to ask about. */
    public boolean isSomething() {
        return finished + others > 0;
    }

    /** Whether the export can go on where it was. */
    public boolean canGoOn() {
        return others == 0;
    }

    ExportFound and(ExportFound other) {
        return new ExportFound(finished + other.finished, others + other.others);
    }
}
