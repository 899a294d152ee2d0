package org.lrpexplorer.explore;

import java.util.ArrayList;
import java.util.List;

/** What a person should know about a dataset that now meets a network. */
final class DatasetNotices {

    private DatasetNotices() {}

    static List<Notice> about(OpenNetwork network, OpenDataset dataset) {
        List<Notice> notices = new ArrayList<>();
        if (dataset.preprocessing().isPresent() && !dataset.adaptation().isEmpty()) {
            notices.add(Notice.info("To fit %s: %s".formatted(network.name(), dataset.adaptation())));
        }
        if (differ(network.card().classNames(), dataset.dataset().classNames())) {
            notices.add(
                    Notice.info("The classes of %s are not those of %s, so labels and predictions cannot be compared."
                                    .formatted(dataset.name(), network.name()))
                            .withDetail("%s: %s\n%s: %s"
                                    .formatted(
                                            dataset.name(),
                                            String.join(", ", dataset.dataset().classNames()),
                                            network.name(),
                                            String.join(", ", network.card().classNames()))));
        }
        return notices;
    }

    private static boolean differ(List<String> predicted, List<String> labelled) {
        return !labelled.isEmpty() && !predicted.equals(labelled);
    }
}
