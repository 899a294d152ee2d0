package org.lrpexplorer.explore;

import java.util.List;

/** The notices about what is open now: they go when something else is opened. */
final class StandingNotices {

    private final ExplorerModel model;
    private List<Notice> aboutNetwork = List.of();
    private List<Notice> aboutDataset = List.of();
    private List<Notice> aboutPair = List.of();

    StandingNotices(ExplorerModel model) {
        this.model = model;
    }

    /** Another network is open, or the same with another card. */
    void networkChanged() {
        aboutNetwork =
                replaced(aboutNetwork, NetworkNotices.about(model.network().get()));
        datasetChanged();
    }

    /** Another dataset is open, or its images are made to fit in another way. */
    void datasetChanged() {
        OpenNetwork network = model.network().get();
        OpenDataset dataset = model.dataset().get();
        List<Notice> notes = dataset == null ? List.of() : DatasetNotices.about(dataset);
        if (!notes.equals(aboutDataset)) { // what was put away of the same dataset stays away
            aboutDataset = replaced(aboutDataset, notes);
        }
        aboutPair = replaced(
                aboutPair, network == null || dataset == null ? List.of() : DatasetNotices.about(network, dataset));
    }

    private List<Notice> replaced(List<Notice> before, List<Notice> now) {
        model.notices().removeAll(before);
        model.notices().addAll(now);
        return now;
    }
}
