package org.lrpexplorer.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.lrpexplorer.explore.export.ExportOrder;
import org.lrpexplorer.explore.export.SampleChoice;
import org.lrpexplorer.values.IndexSet;

/** What a person ends a form for exports with, and what the form asks on the way. */
public interface ExportEnds {

    /** Nothing is to be exported. */
    void cancelled();

    /** Something is. */
    void ordered(ExportOrder order);

    /** A folder that the person picks. */
    Optional<Path> folder();

    /**
     * Which samples a choice means.
     *
     * @param then receives them
     * @param refused receives instead why there are none
     */
    void samples(SampleChoice choice, SampleChoice.Details details, Consumer<IndexSet> then, Consumer<String> refused);
}
