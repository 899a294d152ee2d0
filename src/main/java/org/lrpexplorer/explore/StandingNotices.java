package org.lrpexplorer.explore;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.RowFindings;
import org.lrpexplorer.explore.notice.DatasetNotices;
import org.lrpexplorer.explore.notice.NetworkNotices;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.Outcome;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;

/** The notices about what is open now: they go when something else is opened. */
final class StandingNotices {

    private final ExplorerModel model;
    private List<Notice> aboutNetwork = List.of();
    private List<Notice> aboutDataset = List.of();
    private List<Notice> aboutPair = List.of();
    private List<Notice> aboutRelevance = List.of();
    private List<Object> dismissedFor = List.of();

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

    /**
     * Something became of the newest request. What is not sound about the relevance on show stands as long as the picture
     * does; once somebody has put that away, it stays away for the same network and composite.
     */
    void outcomeChanged() {
        Outcome outcome = model.outcome().get();
        if (!outcome.isSettled()) {
            return;
        }
        Optional<ComparisonView> view = outcome.view().filter(shown -> outcome.isCurrent());
        List<Object> about =
                List.of(Optional.ofNullable(model.network().get()).map(OpenNetwork::id), model.treatedComposite());
        if (!aboutRelevance.isEmpty() && !model.notices().containsAll(aboutRelevance)) {
            dismissedFor = about;
        }
        boolean quiet = dismissedFor.equals(about);
        List<Notice> now =
                view
                        .flatMap(shown -> baseline(shown).or(() -> notice(shown.findings())))
                        .filter(notice -> !quiet)
                        .stream()
                        .toList();
        aboutRelevance = now.equals(aboutRelevance) ? aboutRelevance : replaced(aboutRelevance, now);
    }

    /** Whether a notice is about what is open now, so that it stays until something else is. */
    boolean holds(Notice notice) {
        return Stream.of(aboutNetwork, aboutDataset, aboutPair, aboutRelevance).anyMatch(some -> some.contains(notice));
    }

    private List<Notice> replaced(List<Notice> before, List<Notice> now) {
        model.notices().removeAll(before);
        model.notices().addAll(now);
        return now;
    }

    /** That what is shown is not LRP, and what follows from that. */
    private static Optional<Notice> baseline(ComparisonView shown) {
        return shown.baselineNote().map(Notice::info).map(notice -> shown.equalByConstruction()
                .map(notice::withDetail)
                .orElse(notice));
    }

    /** What is not sound about the relevance, with its causes where they are known. */
    private static Optional<Notice> notice(RowFindings findings) {
        return findings.sentence()
                .map(Notice::warning)
                .map(notice -> findings.detail().map(notice::withDetail).orElse(notice));
    }
}
