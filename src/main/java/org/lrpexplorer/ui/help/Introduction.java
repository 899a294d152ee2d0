package org.lrpexplorer.ui.help;

import java.util.List;

/** What a person is looking at, in a few paragraphs. */
final class Introduction {

    private static final List<GlossaryTerm> PARTS = List.of(
            GlossaryTerm.of(
                    "Layer-wise Relevance Propagation",
                    "A network gives every class a score. LRP takes the score of one class and shares it out backwards,"
                            + " layer by layer, until each pixel of the input has a part of it. The pictures show these"
                            + " parts: at the input first, and at every layer in the rows below."),
            GlossaryTerm.of(
                    "Red and blue",
                    "With the usual colours red speaks for the explained class and blue against it, and white is zero."
                            + " The stronger the colour, the larger the part; the bar under a large picture says how"
                            + " large. Other colour maps are chosen at the right."),
            GlossaryTerm.of(
                    "Raw and fused",
                    "Both rows explain the same outputs. “Raw” is the network with its BatchNorm layers, which relevance"
                            + " passes by a treatment of their own; “fused” is the equivalent network in which they are"
                            + " merged into the neighbouring weights. Where the rows differ, the heatmap depends on how"
                            + " the network is written down rather than on what it computes."),
            GlossaryTerm.of(
                    "Why sums differ",
                    "Σ under a picture is the sum of its relevance. Fusing turns BatchNorm shifts into biases, and under"
                            + " many rules a bias keeps its share, so sums of the fused row become smaller from layer"
                            + " to layer: that is accounted for, not an error. With “pass” the BatchNorm layers of"
                            + " the raw row hand every sum on by construction, which says nothing about whether its"
                            + " parts are right."),
            GlossaryTerm.of(
                    "Try it on this image",
                    "“Pixel flipping” (D) hides pixels in the order of each map and draws how the output falls, beside a random"
                            + " order. “Draw” (E) makes the input's picture a canvas: draw, or brush something out, and"
                            + " prediction and heatmaps follow. The drawing does not change the dataset."),
            GlossaryTerm.of(
                    "A second network",
                    "“Compare with another network…” in the menu Open has another network explain the same image and class"
                            + " beneath the first, and says how alike the two networks' maps are at the input."),
            GlossaryTerm.of(
                    "Figures",
                    "“Figure…” composes a figure of what is on show: layers, methods, a sweep of one parameter, or single"
                            + " pictures, with the words and the width that you choose. It takes composite, class, colours"
                            + " and scale from this window, shows what comes of it, and is saved as PNG, SVG or PDF, copied"
                            + " as a picture, or copied as the command that writes the same figure."),
            GlossaryTerm.of(
                    "Figures remember",
                    "A figure that is saved here can be dropped on the window again, or opened: it brings back the"
                            + " network, the image, the rules and the drawing that it was made of, and says what is"
                            + " missing or has changed."),
            GlossaryTerm.of(
                    "Export many",
                    "“Export many…” writes figures or values of many samples to a folder, in the background, as the window"
                            + " explains them when it is begun. It can be paused and cancelled, and the same export goes on"
                            + " where it ended, also after the program was closed."),
            GlossaryTerm.of(
                    "Which row is right?",
                    "“Evaluate…” judges both rows on many images: whether the output falls when the pixels go that a map calls"
                            + " relevant, whether relevance lies on the object, how scattered it is. It says by how much raw"
                            + " and fused differ and whether that can be told from chance, and shows the images behind every"
                            + " number, worst first; picking one shows it in this window."),
            GlossaryTerm.of(
                    "Data",
                    "“Get data…” in the menu Open downloads public datasets (MNIST, Fashion-MNIST, CIFAR-10), checks every file"
                            + " against its published sum, and opens them; nothing is fetched before you ask, and a download"
                            + " that was cancelled goes on where it was. Data of your own opens by Open or by dropping it:"
                            + " pictures, folders of them, arrays (.npz, .npy, .mat of SVHN), IDX, CIFAR and STL-10 files."
                            + " Names of classes may lie beside, one a line, in classes.txt."),
            GlossaryTerm.of(
                    "Table of the dataset",
                    "The list beside the filmstrip opens a table of all samples: what is predicted, how likely, whether that is"
                            + " right, how much relevance arrives at the input, and how far raw and fused disagree. Filter and"
                            + " sort it, or pick a cell of the confusion matrix, and the filmstrip shows what is left, in that"
                            + " order. N and P go to the next and the previous misclassified sample. In the matrix the arrow"
                            + " keys go from cell to cell, and Enter picks one."),
            GlossaryTerm.of(
                    "What to be careful about",
                    "Compare colours only between tiles on one scale. A correct Σ with a far larger Σ|R| is noise that"
                            + " cancels. Where BatchNorm stands beside dense layers, or under LRP-ε, raw says little: measure it with Evaluate."));

    private Introduction() {}

    static List<GlossaryTerm> parts() {
        return PARTS;
    }
}
