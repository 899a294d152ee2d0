package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.FileTask;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/**
 * Brings back the view that a figure or a file of values was made of: finds and opens its network and dataset, and sets all
 * that it depends on. One notice says so, and what is not as it was. On the user-interface thread.
 */
final class Restorer {

    private final Explanations explanations;
    private final ExplorerModel model;
    private final Bundled bundled;
    private final Threads threads;
    private final FileWork files;
    private final Adoption adoption;
    private final Consumer<Path> openSecond;
    private final ViewSetter setter;
    private Supplier<List<Path>> recent = List::of;

    /** @param openSecond opens the other network of a figure of two */
    Restorer(
            Explanations explanations,
            ExplorerModel model,
            Bundled bundled,
            Threads threads,
            FileWork files,
            Adoption adoption,
            Consumer<Path> openSecond) {
        this.explanations = explanations;
        this.model = model;
        this.bundled = bundled;
        this.threads = threads;
        this.files = files;
        this.adoption = adoption;
        this.openSecond = openSecond;
        this.setter = new ViewSetter(model, adoption);
    }

    /** Looks for files among those that were opened last, too. */
    void lookAlsoIn(Supplier<List<Path>> openedLast) {
        recent = openedLast;
    }

    /** What a view is of, as far as it was found. */
    private record Found(RecordedView recorded, FoundNetwork network, FoundDataset dataset, Optional<Path> second) {}

    /** Opens a figure or a file of values. */
    void open(Path file) {
        FileSearch search = new FileSearch(file, known());
        long network = adoption.nextSerial();
        long dataset = adoption.nextSerial();
        files.open(
                FileTask.Kind.VIEW,
                "Opening " + file.getFileName(),
                token -> find(search, network, dataset, token),
                this::show,
                late -> late.dataset().dataset().ifPresent(open -> threads.io().execute(open.dataset()::close)));
    }

    private List<Path> known() {
        Stream<Path> networks =
                bundled.networks().stream().map(example -> example.network().path());
        Stream<Path> datasets = bundled.datasets().stream().map(Bundled.Entry::path);
        return Stream.of(networks, datasets, recent.get().stream())
                .flatMap(paths -> paths)
                .toList();
    }

    private static Found find(FileSearch search, long network, long dataset, CancellationToken token) {
        RecordedView recorded = RecordedView.read(search.figure());
        FoundNetwork found = FoundNetwork.find(search, recorded.provenance(), network, token);
        FoundDataset data = FoundDataset.find(search, recorded, dataset, token);
        Optional<Path> second = recorded.second().flatMap(other -> FoundNetwork.file(search, other, token));
        return new Found(recorded, asFed(found, data, recorded, network, token), data, second);
    }

    private static FoundNetwork asFed(
            FoundNetwork network, FoundDataset data, RecordedView recorded, long serial, CancellationToken token) {
        Optional<Preprocessing> meant = recorded.provenance().preprocessing();
        if (data.dataset().isEmpty() || meant.isEmpty()) {
            return network;
        }
        try {
            return network.fed(data.dataset().get(), meant.get(), serial, token);
        } catch (RuntimeException e) {
            data.close(); // Nobody will see it.
            throw e;
        }
    }

    private void show(Found found) {
        List<String> differences = new ArrayList<>();
        found.network().difference().ifPresent(differences::add);
        found.dataset().difference().ifPresent(differences::add);
        if (found.recorded().provenance().data().name().endsWith(Dataset.EDITED_SUFFIX)) {
            differences.add("an image of it was edited by hand, and is shown here as it is in the dataset");
        }
        explanations.together(() -> {
            OpenNetwork network = found.network().network();
            adoption.adopt(network);
            found.dataset().dataset().ifPresent(adoption::adopt);
            differences.addAll(setter.set(found.recorded(), network, found.dataset()));
        });
        found.second().ifPresent(openSecond);
        found.recorded()
                .second()
                .filter(other -> found.second().isEmpty())
                .ifPresent(other ->
                        differences.add(Text.of("its second network %s is nowhere to be found", other.path())));
        model.notices().add(notice(found.recorded(), differences));
    }

    private Notice notice(RecordedView recorded, List<String> differences) {
        String view = Text.of(
                "The view of %s is back: %s%s",
                recorded.file().getFileName(),
                Optional.ofNullable(model.dataset().get())
                        .map(dataset ->
                                Text.of("sample %d of %s by ", model.index().get(), dataset.name()))
                        .orElse(""),
                model.network().get().name());
        return differences.isEmpty()
                ? Notice.info(view + ".")
                : Notice.warning(Text.of("%s, but %s.", view, String.join("; ", differences)));
    }
}
