package org.lrpexplorer.explore.notice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lrpexplorer.modelio.card.TrainingRecord;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.open.OtherClasses;
import org.lrpexplorer.text.Text;

/** What a person should know about a dataset, and about one that now meets a network. */
public final class DatasetNotices {

    /** More parts of a dataset are counted instead. */
    private static final int MOST_NAMED = 3;

    private DatasetNotices() {}

    /** How the dataset was put together, whatever network meets it. */
    public static List<Notice> about(OpenDataset dataset) {
        List<Notice> notices = new ArrayList<>();
        List<String> notes = dataset.dataset().notes();
        if (!notes.isEmpty()) {
            notices.add(withRest(Notice.warning(notes.get(0)), notes));
        }
        List<String> reading = dataset.dataset().reading();
        List<Path> others = dataset.dataset().otherParts();
        if (!others.isEmpty()) {
            String sentence = Text.of("%s is open; %s can be opened instead.", dataset.name(), names(others));
            notices.add(
                    reading.isEmpty()
                            ? Notice.info(sentence).offering(others)
                            : Notice.info(sentence)
                                    .withDetail(String.join("\n", reading))
                                    .offering(others));
        } else if (!reading.isEmpty()) {
            notices.add(withRest(Notice.info(reading.get(0)), reading));
        }
        return notices;
    }

    private static String names(List<Path> parts) {
        return parts.size() > MOST_NAMED
                ? Text.of("%,d other parts", parts.size())
                : parts.stream().map(part -> String.valueOf(part.getFileName())).collect(Collectors.joining(" or "));
    }

    private static Notice withRest(Notice first, List<String> sentences) {
        return sentences.size() == 1
                ? first
                : first.withDetail(String.join("\n", sentences.subList(1, sentences.size())));
    }

    /** How the images are made to fit, and whether the classes are those that the network knows. */
    public static List<Notice> about(OpenNetwork network, OpenDataset dataset) {
        List<Notice> notices = new ArrayList<>();
        if (dataset.preprocessing().isPresent() && !dataset.adaptation().isEmpty()) {
            notices.add(Notice.info(Text.of("To fit %s: %s", network.name(), dataset.adaptation())));
        }
        boolean regression = network.loaded().meaning() == OutputMeaning.NONE
                && network.raw().outputSize() == 1;
        boolean maps = network.raw().outputGrid().hasPositions();
        if (!regression && !maps) {
            classes(network, dataset).ifPresent(notice -> notices.add(notice.withDetail(names(network, dataset))));
        }
        return notices;
    }

    private static String otherClasses(OpenNetwork network, OpenDataset dataset) {
        String beginning = Optional.ofNullable(network.card().training())
                .map(TrainingRecord::data)
                .filter(described -> !described.isBlank())
                .map(data -> Text.of("%s was trained on %s, and", network.name(), data))
                .orElse(Text.of("The classes of %s are its own:", network.name()));
        return Text.of(
                "%s %s has other classes. Open a dataset with the classes that the network knows to see meaningful predictions.",
                beginning, dataset.name());
    }

    /** What is to be said of the dataset's classes, as they are compared with the network's: by name or number, or not. */
    private static Optional<Notice> classes(OpenNetwork network, OpenDataset dataset) {
        List<String> labelled = dataset.dataset().classNames();
        List<String> predicted = network.card().classNames();
        if (labelled.isEmpty() || predicted.containsAll(labelled)) {
            return Optional.empty();
        }
        if (labelled.size() != predicted.size() || OtherClasses.isSo(network, dataset)) {
            return Optional.of(Notice.info(otherClasses(network, dataset)));
        }
        return OtherClasses.areNumbered(labelled) && OtherClasses.areNumbered(predicted)
                ? Optional.empty()
                : Optional.of(Notice.info(
                        "Dataset and network call their classes differently: they are compared by their numbers."));
    }

    private static String names(OpenNetwork network, OpenDataset dataset) {
        return Text.of(
                "%s: %s\n%s: %s",
                dataset.name(),
                String.join(", ", dataset.dataset().classNames()),
                network.name(),
                String.join(", ", network.card().classNames()));
    }
}
