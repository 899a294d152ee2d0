package org.lrpexplorer.explore.evaluate;

import org.lrpexplorer.evaluate.experiment.ExplainedClass;

/** Which class of each image is explained and watched, as a form offers it. */
public enum EvaluatedClass {
    /** The one that the dataset says. */
    TRUE(
            "True class",
            "The class that the dataset says each sample is of, whether or not the network predicts it",
            true),
    /** The one with the largest output. */
    PREDICTED("Predicted class", "The class that the network predicts for each sample, right or wrong", false);

    private final String title;
    private final String help;
    private final boolean labelled;

    EvaluatedClass(String title, String help, boolean labelled) {
        this.title = title;
        this.help = help;
        this.labelled = labelled;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The same as a sentence. */
    public String help() {
        return help;
    }

    /** The same in an experiment. */
    ExplainedClass explained() {
        return labelled ? new ExplainedClass.Labelled() : new ExplainedClass.Predicted();
    }
}
