package org.lrpexplorer.tools.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.files.InputFile;

/**
 * What was measured of one network on one dataset.
 *
 * @param dataset its name in the study
 * @param network its name
 * @param numbers all lines of the summary
 */
record StudySummary(String dataset, String network, List<StudyNumber> numbers) {

    private static final String SUFFIX = ".csv";

    /** All summaries of a folder, files named {@code DATASET-NETWORK.csv}, by name. */
    static List<StudySummary> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> tables = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
            List<StudySummary> all = new ArrayList<>();
            for (Path table : tables) {
                all.add(read(table));
            }
            return all;
        }
    }

    private static StudySummary read(Path table) throws IOException {
        String name = table.getFileName().toString();
        int dash = name.indexOf('-');
        return new StudySummary(
                name.substring(0, dash),
                name.substring(dash + 1, name.length() - SUFFIX.length()),
                InputFile.text(table).lines().skip(1).map(StudyNumber::of).toList());
    }

    /** The symmetric relevance gain of a method with a fill. */
    Optional<StudyNumber> gain(String kind, String composite, String treatment, String fill) {
        return number(kind, composite, treatment, fill + ",", "srg");
    }

    /** The number of a method, of the measure whose notation has a word in it. */
    Optional<StudyNumber> number(String kind, String composite, String treatment, String word, String quantity) {
        return numbers.stream()
                .filter(number -> number.kind().equals(kind)
                        && number.composite().equals(composite)
                        && number.treatment().equals(treatment)
                        && number.measure().contains(word)
                        && number.quantity().equals(quantity))
                .findFirst();
    }
}
