package org.lrpexplorer.ui;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for files. */
interface PathPicker {

    /** A model file to open, unless the person thinks better of it. */
    Optional<Path> network();

    /** A dataset's file to open. */
    Optional<Path> datasetFile();

    /** A dataset's folder to open. */
    Optional<Path> datasetFolder();

    /** A composite's JSON file to open. */
    Optional<Path> composite();

    /**
     * A composite's JSON file to write.
     *
     * @param suggestion its proposed name
     */
    Optional<Path> compositeToWrite(String suggestion);

    /**
     * A PNG file to write.
     *
     * @param suggestion its proposed name
     */
    Optional<Path> figure(String suggestion);
}
