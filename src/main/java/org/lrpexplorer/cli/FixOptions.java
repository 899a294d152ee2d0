package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.lrpexplorer.modelio.common.FixedInputs;
import picocli.CommandLine.Option;

/** What the inputs of a network beside the image are held at. */
final class FixOptions {

    @Option(
            names = "--fix",
            paramLabel = "INPUT=zeros|same|FILE|DATASET#N",
            description =
                    "Hold an input beside the main one at zeros, at the values of a .npy or .csv file, at a picture,"
                            + " at sample N of a dataset, or at the same sample as the main input; once for each such input."
                            + " Default: what the card's \"fixed\" says. For ONNX and Keras files.")
    private Map<String, String> fixed = new LinkedHashMap<>();

    /** What each is held at, by its name; files where they are from here, not from the network's folder. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        fixed.forEach((input, value) -> values.put(
                input,
                value.equals(FixedInputs.ZEROS) || value.equals(FixedInputs.SAME)
                        ? value
                        : Path.of(value).toAbsolutePath().toString()));
        return values;
    }
}
