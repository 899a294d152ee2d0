package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.explore.browse.Thumbnails;
import org.lrpexplorer.explore.comparison.ComparisonRun;
import org.lrpexplorer.explore.comparison.ComparisonView;
import org.lrpexplorer.explore.comparison.FigureOf;
import org.lrpexplorer.explore.comparison.Outcome;
import org.lrpexplorer.explore.display.Display;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.open.Bundled;
import org.lrpexplorer.explore.open.Dropped;
import org.lrpexplorer.explore.open.Fitting;
import org.lrpexplorer.explore.open.OpenDataset;
import org.lrpexplorer.explore.open.OpenNetwork;
import org.lrpexplorer.explore.task.ExplanationCache;
import org.lrpexplorer.explore.task.FileTask;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.figure.FigureFormat;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.card.CardCheck;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.preflight.Preflight;
import org.lrpexplorer.preflight.PreflightReport;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/**
 * What the explorer can be asked to do. Every method is for the user-interface thread and returns at once; what comes of
 * it appears in the {@link ExplorerModel}. What fails becomes a notice there, and what was open stays open.
 */
public final class Explorer {

    /** Comparisons that a person can step back to without waiting. */
    private static final long CACHE_BYTES = 256L << 20;

    private final ExplorerModel model;
    private final Threads threads;
    private final Bundled bundled;
    private final Explanations explanations;
    private final ChannelExplorer channels;
    private final TourGuide tours;
    private final Thumbnails thumbnails;
    private final FileWork files;
    private final StandingNotices standing;
    private final CompositeEditor composites;
    private final Dropped.Opener opener = new DroppedFiles();
    private long openings;

    /** An explorer that writes its findings to {@code model} and does its work on {@code threads}. */
    public Explorer(ExplorerModel model, Threads threads, Bundled bundled) {
        this(model, threads, bundled, CACHE_BYTES);
    }

    Explorer(ExplorerModel model, Threads threads, Bundled bundled, long cacheBytes) {
        this.model = model;
        this.threads = threads;
        this.bundled = bundled;
        this.explanations = new Explanations(model, threads, new ExplanationCache(cacheBytes));
        this.channels = new ChannelExplorer(model, threads);
        this.tours = new TourGuide(model, bundled, this::open, explanations);
        this.thumbnails = new Thumbnails(threads);
        this.files = new FileWork(model.notices(), model::setOpening, threads);
        this.standing = new StandingNotices(model);
        this.composites = new CompositeEditor(model, files);
        model.outcome().addListener((property, before, now) -> standing.outcomeChanged());
    }

    /** The state that all this acts on. */
    public ExplorerModel model() {
        return model;
    }

    /** The channels of one layer. */
    public ChannelExplorer channels() {
        return channels;
    }

    /** Chooses and changes which layer gets which rule. */
    public CompositeEditor composites() {
        return composites;
    }

    /** Prepared views of the bundled networks. */
    public TourGuide tours() {
        return tours;
    }

    /** What comes with the program. */
    public Bundled bundled() {
        return bundled;
    }

    /** Shows a failure that nobody waited for as a notice. */
    public void report(Throwable failure) {
        say(Notice.of(failure));
    }

    /** Opens a model file. */
    public void openNetwork(Path file) {
        readNetwork("Opening " + file.getFileName(), file, ReadOptions.usual());
    }

    private void readNetwork(String activity, Path file, ReadOptions options) {
        long serial = ++openings;
        files.open(
                FileTask.Kind.NETWORK, activity, token -> OpenNetwork.read(file, options, serial, token), this::adopt);
    }

    /** Explains another output of the open network's file; the sample on show stays. */
    public void chooseOutput(String output) {
        OpenNetwork open = model.network().get();
        if (open == null) {
            say(Notice.error("An output is chosen of an open network; open the network first."));
            return;
        }
        readNetwork("Reading the output " + output, open.loaded().file(), open.readingOutput(output));
    }

    /** Opens a dataset's file or folder. */
    public void openDataset(Path source) {
        long serial = ++openings;
        files.open(
                FileTask.Kind.DATASET,
                "Opening " + source.getFileName(),
                token -> OpenDataset.read(source, serial, token),
                this::adopt,
                late -> threads.io().execute(late.dataset()::close));
    }

    /** Opens files or folders of any kind, such as those dropped on the window. */
    public void open(List<Path> paths) {
        files.open(
                FileTask.Kind.LOOK,
                paths.size() == 1
                        ? "Looking at " + paths.get(0).getFileName()
                        : Text.of("Looking at %d files", paths.size()),
                token -> Dropped.inOrder(paths.stream()
                        .peek(path -> token.throwIfCancelled())
                        .map(Dropped::recognise)
                        .toList()),
                dropped -> files.together(() -> dropped.forEach(one -> one.openBy(opener))));
    }

    /** Opens the bundled network and dataset to start with. */
    public void openBundled() {
        bundled.first()
                .ifPresentOrElse(
                        this::open,
                        () -> say(Notice.warning("The bundled networks were not found; start the program from its own"
                                + " folder or give that folder with -Dlrp.home=….")));
    }

    /** Opens a bundled network, and its dataset unless the open one is it. */
    public void open(Bundled.Example example) {
        files.together(() -> {
            openNetwork(example.network().path());
            example.dataset()
                    .map(Bundled.Entry::path)
                    .filter(path -> !isOpen(path))
                    .ifPresent(this::openDataset);
        });
    }

    /** Describes the open network by a card that is read from a file. */
    public void openCard(Path file) {
        files.open(
                FileTask.Kind.CARD,
                "Opening " + file.getFileName(),
                token -> CardFiles.read(file),
                card -> describe(card, String.valueOf(file.getFileName())));
    }

    /** Describes the open network differently: class names, and how pixels become inputs. */
    public void applyCard(NetworkCard card) {
        describe(card, card.name());
    }

    private void describe(NetworkCard card, String cardName) {
        OpenNetwork open = model.network().get();
        if (open == null) {
            say(Notice.error("A network card describes an open network; open the network first."));
            return;
        }
        try {
            CardCheck.requireFit(
                    card,
                    cardName,
                    open.raw(),
                    String.valueOf(open.loaded().file().getFileName()),
                    open.loaded().known());
        } catch (ModelException e) {
            say(Notice.of(e));
            return;
        }
        OpenNetwork described = open.withCard(card, ++openings);
        explanations.together(() -> {
            model.setNetwork(described);
            fit(dataset -> Fitting.of(described, dataset));
        });
        standing.networkChanged();
    }

    /**
     * Looks at the open network as it is explained now.
     *
     * @param action receives the report on the user-interface thread, unless another network is open by then
     */
    public void inspect(Consumer<PreflightReport> action) {
        OpenNetwork open = model.network().get();
        if (open == null) {
            say(Notice.info("Open a network first to see what is in it."));
            return;
        }
        Composite composite = model.treatedComposite();
        // Only where it explains a warning, because it takes seconds in large networks.
        Optional<OpenDataset> dataset = Optional.ofNullable(model.dataset().get())
                .filter(images -> open.fused().report().mixesDenseWithBatchNorm());
        files.run(
                "Inspecting " + open.name(),
                () -> Preflight.report(open.loaded(), open.fused(), composite, dataset.flatMap(OpenDataset::probes)),
                report -> {
                    if (model.network().get().id().equals(open.id())) {
                        action.accept(report);
                    }
                });
    }

    /** Makes images fit the network in another way. */
    public void applyFit(Fit fit) {
        fit(dataset -> Fitting.chosen(dataset, fit));
        standing.datasetChanged();
    }

    /** Shows the sample that many places on, or back. */
    public void step(int samples) {
        goTo(model.index().get() + samples);
    }

    /** Shows a sample, counted from 0; the nearest there is. */
    public void goTo(int index) {
        model.index().set(index);
    }

    /** A small picture of a sample. Completes on the user-interface thread; fails if the sample cannot be read. */
    public CompletionStage<PixelImage> thumbnail(int index) {
        return thumbnails.get(index);
    }

    /** Writes what is on show as a PNG figure. */
    public void exportPng(Path file) {
        Outcome outcome = model.outcome().get();
        Optional<ComparisonView> view = outcome.view().filter(shown -> outcome.isCurrent());
        Display display = model.display().snapshot();
        if (view.isEmpty()) {
            say(Notice.error(
                    outcome.isSettled()
                            ? "There is no comparison of the chosen sample to export."
                            : "Wait until the comparison is computed, then export it."));
            return;
        }
        ComparisonRun run =
                new ComparisonRun(model.network().get(), model.dataset().get());
        files.run(
                "Writing " + file.getFileName(),
                () -> {
                    FigureFormat.of(file)
                            .exporter()
                            .get()
                            .write(FigureOf.comparison(diagnosed(run, view.get()), display), file);
                    return file;
                },
                written -> say(Notice.info(Text.of("The figure was written to %s.", written.toAbsolutePath()))));
    }

    /** The comparison with causes; without them if the sample is gone by now, because the picture is still there. */
    private static ComparisonView diagnosed(ComparisonRun run, ComparisonView view) {
        try {
            return run.diagnosed(view, new CancellationToken());
        } catch (DatasetException e) {
            return view;
        }
    }

    /** Abandons what is being opened, or, where nothing is, stops the computation under way; what was open stays. */
    public void cancel() {
        List<String> abandoned = files.abandonAll();
        abandoned.forEach(activity -> files.sayForNow(Notice.info(activity + " was abandoned.")));
        if (abandoned.isEmpty()) {
            explanations.cancel();
        }
    }

    /** Asks again for what is chosen, after a failure or a stop. */
    public void retry() {
        explanations.refresh();
    }

    private void say(Notice notice) {
        model.notices().add(notice);
    }

    private void adopt(OpenNetwork network) {
        explanations.together(() -> {
            model.setNetwork(network);
            model.target().set(Target.predicted());
            model.condition().set(Optional.empty());
            composites.suit(network);
            fit(dataset -> Fitting.of(network, dataset));
        });
        standing.networkChanged();
    }

    void adopt(OpenDataset dataset) {
        OpenDataset before = model.dataset().get();
        OpenDataset fitted = fittedOrClosed(dataset);
        thumbnails.restart(dataset.dataset());
        explanations.together(() -> {
            model.setDataset(fitted);
            model.restartAt(dataset.size());
        });
        standing.datasetChanged();
        if (before != null) {
            // Both threads may still have work that reads it; each runs its tasks in order.
            threads.compute().execute(() -> threads.io().execute(before.dataset()::close));
        }
    }

    /** The dataset as the open network takes it; a dataset that nobody will see is not left open. */
    private OpenDataset fittedOrClosed(OpenDataset dataset) {
        OpenNetwork network = model.network().get();
        try {
            return network == null ? dataset : Fitting.of(network, dataset);
        } catch (RuntimeException e) {
            dataset.dataset().close();
            throw e;
        }
    }

    private void fit(UnaryOperator<OpenDataset> fitting) {
        if (model.dataset().get() != null) {
            model.setDataset(fitting.apply(model.dataset().get()));
        }
    }

    private boolean isOpen(Path source) {
        OpenDataset open = model.dataset().get();
        return open != null && open.dataset().source().equals(source);
    }

    /** Opens what is dropped on the window as if it were chosen from a menu. */
    private final class DroppedFiles implements Dropped.Opener {
        @Override
        public void openNetwork(Path file) {
            Explorer.this.openNetwork(file);
        }

        @Override
        public void openDataset(Path source) {
            Explorer.this.openDataset(source);
        }

        @Override
        public void openCard(Path file) {
            Explorer.this.openCard(file);
        }

        @Override
        public void openComposite(Path file) {
            composites.open(file);
        }

        @Override
        public void refuse(String sentence) {
            say(Notice.error(sentence));
        }
    }
}
