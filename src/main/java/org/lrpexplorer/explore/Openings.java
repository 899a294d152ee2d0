package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.FileTask;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.open.Dropped;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/** Opens files and folders, one at a time of each kind, and hands on what was read. On the user-interface thread. */
final class Openings implements Dropped.Opener {

    private final ExplorerModel model;
    private final Threads threads;
    private final Bundled bundled;
    private final FileWork files;
    private final Adoption adoption;
    private final CompositeEditor composites;
    private final Restorer restorer;

    Openings(
            ExplorerModel model,
            Threads threads,
            Bundled bundled,
            FileWork files,
            Adoption adoption,
            CompositeEditor composites,
            Restorer restorer) {
        this.composites = composites;
        this.restorer = restorer;
        this.model = model;
        this.threads = threads;
        this.bundled = bundled;
        this.files = files;
        this.adoption = adoption;
    }

    /** Opens a model file. */
    @Override
    public void openNetwork(Path file) {
        readNetwork("Opening " + file.getFileName(), file, ReadOptions.usual());
    }

    /** Opens a model file again as it was explained before: an output of it, or the usual one if that cannot be. */
    void openNetwork(Path file, String output) {
        long serial = adoption.nextSerial();
        files.open(
                FileTask.Kind.NETWORK,
                "Opening " + file.getFileName(),
                token -> readAgain(file, output, serial, token),
                adoption::adopt);
    }

    private static OpenNetwork readAgain(Path file, String output, long serial, CancellationToken token) {
        try {
            return OpenNetwork.read(file, ReadOptions.output(Optional.of(output)), serial, token);
        } catch (ModelException e) {
            // The file may be another by now, which has no such output.
            return OpenNetwork.read(file, ReadOptions.usual(), serial, token);
        }
    }

    private void readNetwork(String activity, Path file, ReadOptions options) {
        long serial = adoption.nextSerial();
        files.open(
                FileTask.Kind.NETWORK,
                activity,
                token -> OpenNetwork.read(file, options, serial, token),
                adoption::adopt);
    }

    /** Explains another output of the open network's file; the sample on show stays. */
    void chooseOutput(String output) {
        OpenNetwork open = model.network().get();
        if (open == null) {
            say(Notice.error("An output is chosen of an open network; open the network first."));
            return;
        }
        long serial = adoption.nextSerial();
        files.open(
                FileTask.Kind.NETWORK,
                "Reading the output " + output,
                token -> readOutput(open, output, serial, token),
                adoption::adopt);
    }

    /** The file is read a second time, when another may stand at its path. */
    private static OpenNetwork readOutput(OpenNetwork open, String output, long serial, CancellationToken token) {
        OpenNetwork read = OpenNetwork.read(open.file(), open.readingOutput(output), serial, token);
        if (!read.source().isSameAs(open.source(), token)) {
            throw new ModelException(Text.of(
                    "%s was replaced since it was opened, so that its output '%s' is another network's; open the file"
                            + " again.",
                    open.file(), output));
        }
        return read;
    }

    /** Opens a dataset's file or folder. */
    @Override
    public void openDataset(Path source) {
        long serial = adoption.nextSerial();
        files.open(
                FileTask.Kind.DATASET,
                "Opening " + source.getFileName(),
                token -> OpenDataset.read(source, serial, token),
                adoption::adopt,
                late -> threads.io().execute(late.dataset()::close));
    }

    /** Opens files or folders of any kind, such as those dropped on the window. */
    void open(List<Path> paths) {
        files.open(
                FileTask.Kind.LOOK,
                paths.size() == 1
                        ? "Looking at " + paths.get(0).getFileName()
                        : Text.of("Looking at %d files", paths.size()),
                token -> Dropped.inOrder(paths.stream()
                        .peek(path -> token.throwIfCancelled())
                        .map(path -> Dropped.recognise(path, RecordedView::isIn))
                        .toList()),
                dropped -> files.together(() -> dropped.forEach(one -> one.openBy(this))));
    }

    /** Opens the bundled network and dataset to start with. */
    void openBundled() {
        bundled.first()
                .ifPresentOrElse(
                        this::open,
                        () -> say(Notice.warning("The bundled networks were not found; start the program from its own"
                                + " folder or give that folder with -Dlrp.home=….")));
    }

    /** Opens a bundled network, and its dataset unless the open one is it. */
    void open(Bundled.Example example) {
        files.together(() -> {
            openNetwork(example.network().path());
            example.dataset()
                    .map(Bundled.Entry::path)
                    .filter(path -> !isOpen(path))
                    .ifPresent(this::openDataset);
        });
    }

    /** Describes the open network by a card that is read from a file. */
    @Override
    public void openCard(Path file) {
        files.open(
                FileTask.Kind.CARD,
                "Opening " + file.getFileName(),
                token -> CardFiles.read(file),
                card -> adoption.describe(card, String.valueOf(file.getFileName())));
    }

    private boolean isOpen(Path source) {
        OpenDataset open = model.dataset().get();
        return open != null && open.dataset().source().equals(source);
    }

    @Override
    public void openComposite(Path file) {
        composites.open(file);
    }

    @Override
    public void openView(Path file) {
        restorer.open(file);
    }

    @Override
    public void refuse(String sentence) {
        say(Notice.error(sentence));
    }

    private void say(Notice notice) {
        model.notices().add(notice);
    }
}
