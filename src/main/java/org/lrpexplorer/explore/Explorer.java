package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.TilePicture;
import org.lrpexplorer.compose.FigureContent;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.download.DataOffer;
import org.lrpexplorer.download.DatasetDownload;
import org.lrpexplorer.explore.browse.Thumbnails;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.ExplainedAhead;
import org.lrpexplorer.explore.task.ExplanationCache;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.explore.task.IdleWatch;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.explore.task.WorkTurn;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.card.PixelPreset;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.preflight.PreflightReport;
import org.lrpexplorer.survey.SurveyCache;

/**
 * What the explorer can be asked to do. Every method is for the user-interface thread and returns at once; what comes of
 * it appears in the {@link ExplorerModel}. What fails becomes a notice there, and what was open stays open.
 */
public final class Explorer {

    /** Comparisons that a person can step back to without waiting. */
    private static final long CACHE_BYTES = 256L << 20;

    private final ExplorerModel model;
    private final Bundled bundled;
    private final Explanations explanations;
    private final ChannelExplorer channels;
    private final DuelExplorer duels;
    private final MaskExplorer masks;
    private final DrawingExplorer drawing;
    private final SecondExplorer second;
    private final TourGuide tours;
    private final Threads threads;
    private final Thumbnails thumbnails;
    private final BatchExport batches;
    private final FileWork files;
    private final CompositeEditor composites;
    private final Adoption adoption;
    private final Cards cards;
    private final Restorer restorer;
    private final Openings openings;
    private final Inspections inspections;
    private final ValueOrders orders;
    private final Exports exports;
    private final FigureEditor figures;
    private final Downloads downloads;
    private final Evaluator evaluator;
    private final EvaluationFiles evaluations;
    private final RuleSearcher ruleSearcher;
    private final RuleSearchFiles ruleSearches;
    private final Surveyor surveyor;
    private final ClusterFinder clusterFinder;

    /** An explorer that writes its findings to {@code model} and does its work on {@code threads}. */
    public Explorer(ExplorerModel model, Threads threads, Bundled bundled) {
        this(model, threads, bundled, SurveyCache.none());
    }

    /** The same, which keeps what it finds out about whole datasets. */
    public Explorer(ExplorerModel model, Threads threads, Bundled bundled, SurveyCache surveys) {
        this(model, threads, bundled, surveys, DataOffer.here());
    }

    /** The same with other datasets to download. */
    public Explorer(ExplorerModel model, Threads threads, Bundled bundled, SurveyCache surveys, DataOffer data) {
        this(model, threads, bundled, surveys, data, CACHE_BYTES);
    }

    Explorer(ExplorerModel model, Threads threads, Bundled bundled, SurveyCache surveys, long cacheBytes) {
        this(model, threads, bundled, surveys, DataOffer.here(), cacheBytes);
    }

    private Explorer(
            ExplorerModel model,
            Threads allThreads,
            Bundled bundled,
            SurveyCache surveys,
            DataOffer data,
            long cacheBytes) {
        this.model = model;
        this.bundled = bundled;
        ExplainedAhead ahead = new ExplainedAhead(allThreads);
        IdleWatch watch = new IdleWatch(allThreads, ahead::stop);
        Threads threads = watch.watched();
        this.threads = threads;
        this.explanations = new Explanations(model, threads, new ExplanationCache(cacheBytes), ahead);
        this.channels = new ChannelExplorer(model, threads);
        this.duels = new DuelExplorer(model, threads);
        this.masks = new MaskExplorer(model, threads);
        this.tours = new TourGuide(model, bundled, this::openForTour, explanations);
        new AccuracyWatch(model, threads).begin();
        this.thumbnails = new Thumbnails(threads);
        this.files = new FileWork(model.notices(), model::setOpening, threads);
        this.drawing = new DrawingExplorer(model, threads, files);
        this.batches = new BatchExport(model, threads, files);
        this.composites = new CompositeEditor(model, files);
        this.adoption = new Adoption(model, threads, files, explanations, thumbnails, composites);
        this.second = new SecondExplorer(model, threads, files, adoption::nextSerial);
        this.cards = new Cards(model, files, adoption);
        this.restorer = new Restorer(explanations, model, bundled, threads, files, adoption, second::open);
        this.openings = new Openings(model, threads, bundled, files, adoption, composites, restorer);
        this.downloads = new Downloads(threads, new DatasetDownload(), data, this::openDataset);
        this.inspections = new Inspections(model, files);
        this.orders = new ValueOrders(model, threads);
        Recipes recipes = new Recipes(model, second.network()::get);
        this.exports = new Exports(model, recipes, files);
        this.figures = new FigureEditor(model, composites, threads, files, recipes, bundled, second.network());
        WorkTurn turn = new WorkTurn();
        this.evaluator = new Evaluator(model, composites, threads, turn);
        this.evaluations = new EvaluationFiles(model, evaluator, files, bundled);
        this.ruleSearcher = new RuleSearcher(model, evaluator, composites, threads, turn);
        this.ruleSearches = new RuleSearchFiles(model, ruleSearcher, files);
        this.surveyor = new Surveyor(model, allThreads, files, turn.taken(), surveys);
        this.clusterFinder = new ClusterFinder(model, evaluator, threads, files, turn);
        new NextSample(model, explanations, watch);
        new EarlySums(allThreads.background()).of(model.network(), second.network());
    }

    /** The state that all this acts on. */
    public ExplorerModel model() {
        return model;
    }

    /** The channels of one layer. */
    public ChannelExplorer channels() {
        return channels;
    }

    /** Pixel flipping on the image in view. */
    public DuelExplorer duels() {
        return duels;
    }

    /** The object's pixels in the image in view. */
    public MaskExplorer masks() {
        return masks;
    }

    /** Drawing on the image in view. */
    public DrawingExplorer drawing() {
        return drawing;
    }

    /** A second network on the same images. */
    public SecondExplorer second() {
        return second;
    }

    /** Chooses and changes which layer gets which rule. */
    public CompositeEditor composites() {
        return composites;
    }

    /** Composes figures of what is open. */
    public FigureEditor figures() {
        return figures;
    }

    /** Measures which row is right. */
    public Evaluator evaluator() {
        return evaluator;
    }

    /** Downloads public datasets. */
    public Downloads downloads() {
        return downloads;
    }

    /** Writes experiments and results to files. */
    public EvaluationFiles evaluations() {
        return evaluations;
    }

    /** Searches for rules that suit the network. */
    public RuleSearcher ruleSearcher() {
        return ruleSearcher;
    }

    /** Writes what such a search has found to files. */
    public RuleSearchFiles ruleSearches() {
        return ruleSearches;
    }

    /** Surveys the dataset as a whole. */
    public Surveyor surveyor() {
        return surveyor;
    }

    /** Finds clusters of heatmaps. */
    public ClusterFinder clusterFinder() {
        return clusterFinder;
    }

    /** Puts the values of maps in order, for ranks and percentiles. */
    public ValueOrders orders() {
        return orders;
    }

    /** Prepared views of the bundled networks. */
    public TourGuide tours() {
        return tours;
    }

    /** Exports many samples, and values. */
    public BatchExport batches() {
        return batches;
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
        tours.forget();
        openings.openNetwork(file);
    }

    /** Opens a model file to explain an output of it as before; the usual one if that is no longer there. */
    public void openNetwork(Path file, String output) {
        tours.forget();
        openings.openNetwork(file, output);
    }

    /** Explains another output of the open network's file; the sample on show stays. */
    public void chooseOutput(String output) {
        openings.chooseOutput(output);
    }

    /** Opens a dataset's file or folder. */
    public void openDataset(Path source) {
        tours.forget();
        openings.openDataset(source);
    }

    /** Opens files or folders of any kind, such as those dropped on the window. */
    public void open(List<Path> paths) {
        tours.forget();
        openings.open(paths);
    }

    /** Brings back the view that a figure, or a file of values, was made of. */
    public void openView(Path file) {
        tours.forget();
        openings.openView(file);
    }

    /** Looks for what figures were made of among files that were opened last, too. */
    public void lookAlsoIn(Supplier<List<Path>> openedLast) {
        restorer.lookAlsoIn(openedLast);
    }

    /** Opens the bundled network and dataset to start with. */
    public void openBundled() {
        openings.openBundled();
    }

    /** Opens a bundled network, and its dataset unless the open one is it. */
    public void open(Bundled.Example example) {
        tours.forget();
        openings.open(example);
    }

    private void openForTour(Bundled.Example example) {
        openings.open(example);
    }

    /** Describes the open network by a card that is read from a file. */
    public void openCard(Path file) {
        openings.openCard(file);
    }

    /** Describes the open network differently: class names, and how pixels become inputs. */
    public void applyCard(NetworkCard card) {
        cards.apply(card);
    }

    /** Feeds pixels to the open network in one of the common ways. */
    public void feed(PixelPreset preset) {
        cards.feed(preset);
    }

    /**
     * Describes the open network by a card and writes it beside the network.
     *
     * @param replace whether a card that is there already may go
     * @param asked receives the file that is there already, where it may not, on the user-interface thread
     */
    public void saveCard(NetworkCard card, boolean replace, Consumer<Path> asked) {
        cards.save(card, replace, asked);
    }

    /**
     * Looks at the open network as it is explained now.
     *
     * @param action receives the report on the user-interface thread, unless another network is open by then
     */
    public void inspect(Consumer<PreflightReport> action) {
        inspections.inspect(action);
    }

    /** Makes images fit the network in another way. */
    public void applyFit(Fit fit) {
        adoption.applyFit(fit);
    }

    /**
     * Writes one picture as a PNG file.
     *
     * @param view the comparison that it belongs to
     * @param tile which picture of it
     */
    public void exportPicture(TilePicture picture, ComparisonView view, FigureContent.Tile tile, Path file) {
        exports.exportPicture(picture, view, tile, file);
    }

    /** Shows the sample that many places on, or back, among those that are browsed. */
    public void step(int samples) {
        goTo(model.order().get().step(model.index().get(), samples));
    }

    /** Shows the first or the last sample of those that are browsed. */
    public void goToEnd(boolean last) {
        goTo(model.order().get().end(last, model.index().get()));
    }

    /** Shows a sample, counted from 0; the nearest there is. */
    public void goTo(int index) {
        model.index().set(index);
    }

    /** A small picture of a sample. Completes on the user-interface thread; fails if the sample cannot be read. */
    public CompletionStage<SampleContent> thumbnail(int index) {
        return thumbnails.get(index);
    }

    /**
     * Something that is done once the pictures that are being computed are there, if it is asked for meanwhile, or after a
     * moment if they take longer; at once where nothing is computed.
     *
     * @return asks for it
     */
    public Runnable afterPictures(Runnable action) {
        return new AfterPictures(model, threads, action)::ask;
    }

    /** Abandons what is being opened, or, where nothing is, stops the computation under way; what was open stays. */
    public void cancel() {
        tours.forget();
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

    void adopt(OpenDataset dataset) {
        adoption.adopt(dataset);
    }
}
