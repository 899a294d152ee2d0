package org.lrpexplorer.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.modelio.TrainingRecord;

/** What a person should know about a dataset that now meets a network. */
final class DatasetNotices {

    private DatasetNotices() {}

    static List<Notice> about(OpenNetwork network, OpenDataset dataset) {
        List<Notice> notices = new ArrayList<>();
        if (dataset.preprocessing().isPresent() && !dataset.adaptation().isEmpty()) {
            notices.add(Notice.info("To fit %s: %s".formatted(network.name(), dataset.adaptation())));
        }
        if (differ(network.card().classNames(), dataset.dataset().classNames())) {
            notices.add(Notice.info(otherClasses(network, dataset))
                    .withDetail("%s: %s\n%s: %s"
                            .formatted(
                                    dataset.name(),
                                    String.join(", ", dataset.dataset().classNames()),
                                    network.name(),
                                    String.join(", ", network.card().classNames()))));
        }
        return notices;
    }

    private static String otherClasses(OpenNetwork network, OpenDataset dataset) {
        String data = Optional.ofNullable(network.card().training())
                .map(TrainingRecord::data)
                .filter(described -> !described.isBlank())
                .orElse("other classes");
        return "%s was trained on %s, and %s has other classes: open a dataset with the classes that it knows to see meaningful predictions."
                .formatted(network.name(), data, dataset.name());
    }

    private static boolean differ(List<String> predicted, List<String> labelled) {
        return !labelled.isEmpty() && !predicted.equals(labelled);
    }
}
