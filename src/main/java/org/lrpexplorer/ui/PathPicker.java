package org.lrpexplorer.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.compose.FigureType;
import org.lrpexplorer.values.ExportPlace;

/** Asks the person for files. */
interface PathPicker {

    /** A model file to open, unless the person thinks better of it. */
    Optional<Path> network();

    /** A dataset's file to open. */
    Optional<Path> datasetFile();

    /** A dataset's folder to open. */
    Optional<Path> datasetFolder();

    /** A figure, or a file of values, whose view is to be shown again. */
    Optional<Path> view();

    /** Results of an evaluation to open. */
    Optional<Path> results();

    /** A composite's JSON file to open. */
    Optional<Path> composite();

    /**
     * A composite's JSON file to write.
     *
     * @param suggestion its proposed name
     */
    Optional<Path> compositeToWrite(String suggestion);

    /**
     * A file to write a figure to.
     *
     * @param name its proposed name, without a suffix
     * @param types the kinds of file that can be written, the proposed one first
     */
    Optional<Path> figure(String name, List<FigureType> types);

    /** A folder to write many files to. */
    Optional<Path> exportFolder();

    /**
     * A file, or a folder of arrays, to write values to; what is there already may be replaced.
     *
     * @param name its proposed name, without a suffix
     */
    Optional<ExportPlace> values(String name);

    /**
     * A file to write something else to.
     *
     * @param title of the dialog
     * @param name its proposed name, without a suffix
     * @param types the kinds of file that can be written, the proposed one first
     */
    Optional<Path> written(String title, String name, List<FigureType> types);
}
