package org.lrpexplorer.evaluate.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.open.Bundled;

/**
 * Where the files are that an experiment names: as seen from a folder, else what is bundled under the name, else in a
 * folder of data that is elsewhere on each machine.
 *
 * @param folder of the experiment's file
 * @param bundled what comes with the program
 * @param data the folder of data, if there is one
 */
public record ExperimentPlaces(Path folder, Bundled bundled, Optional<Path> data) {

    /** The network of a name. */
    public Path network(Path named) {
        return found(named, bundled.networks().stream().map(Bundled.Example::network));
    }

    /** The dataset of a name. */
    public Path dataset(Path named) {
        return found(named, bundled.datasets().stream());
    }

    /** Where nothing is found, the first place: opening it says what is missing. */
    private Path found(Path named, Stream<Bundled.Entry> entries) {
        Path here = folder.resolve(named);
        Stream<Path> ofProgram =
                entries.filter(entry -> entry.name().equals(named.toString())).map(Bundled.Entry::path);
        return Stream.of(Stream.of(here), ofProgram, data.map(place -> place.resolve(named)).stream())
                .flatMap(each -> each)
                .filter(Files::exists)
                .findFirst()
                .orElse(here);
    }
}
