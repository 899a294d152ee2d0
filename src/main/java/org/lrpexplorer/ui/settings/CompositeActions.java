package org.lrpexplorer.ui.settings;

/** What the window around the settings does with composites, because it asks for files. */
public interface CompositeActions {

    /** Has a person pick a composite's file, and explains by it. */
    void openComposite();

    /** Has a person name a file, and writes the composite to it. */
    void saveComposite();
}
