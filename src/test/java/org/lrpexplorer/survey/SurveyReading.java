package org.lrpexplorer.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lrpexplorer.files.Sha256;

/** What a survey keeps on disk, written and read as the program does. */
public final class SurveyReading {

    private static final String KEY = "what the findings depend on";

    private SurveyReading() {}

    /** The file's name. */
    public static String name() {
        return Sha256.of(KEY).substring(0, 32) + ".survey";
    }

    /** Writes some findings into a folder. */
    public static void write(Path folder) {
        try (KeptFindings<ClassGuess> kept = open(folder)) {
            kept.read();
            for (int i = 0; i < 3; i++) {
                kept.add(IntStream.range(0, 10)
                        .mapToObj(j -> SampleFinding.of(j, new ClassGuess(j % 3, OptionalDouble.of(0.5))))
                        .toList());
            }
        }
    }

    /** Reads what there is. */
    public static List<?> read(Path folder) {
        try (KeptFindings<ClassGuess> kept = open(folder)) {
            return kept.read();
        }
    }

    private static KeptFindings<ClassGuess> open(Path folder) {
        return new SurveyCache(Optional.of(folder), 1 << 20).open(KEY, FindingCodec.ofGuesses());
    }
}
