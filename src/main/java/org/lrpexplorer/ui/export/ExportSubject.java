package org.lrpexplorer.ui.export;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.explore.export.ExportOrder;

/**
 * What a form for exports begins with.
 *
 * @param explained how samples are explained and drawn, in words
 * @param classes the dataset's classes; empty if none are known
 * @param label the class of the sample on show, counted from 0
 * @param index the sample on show, counted from 0
 * @param last what was ordered last, if anything was
 */
public record ExportSubject(String explained, List<String> classes, int label, int index, Optional<ExportOrder> last) {

    /** Copies the classes. */
    public ExportSubject {
        classes = List.copyOf(classes);
    }
}
