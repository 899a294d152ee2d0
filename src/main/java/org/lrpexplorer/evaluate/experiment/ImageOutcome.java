package org.lrpexplorer.evaluate.experiment;

/** What became of one image of an experiment. */
public sealed interface ImageOutcome permits ImageResult, UnmeasuredImage {

    /** Its index in the dataset. */
    int image();
}
