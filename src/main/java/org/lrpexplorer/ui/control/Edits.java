package org.lrpexplorer.ui.control;

/** A sheet on which a person may have changed something that is not applied yet. */
public interface Edits {

    /** Whether something would be lost if the sheet closed now. */
    boolean isEdited();

    /** Says that something would be lost, and how to keep or drop it. */
    void remind();
}
