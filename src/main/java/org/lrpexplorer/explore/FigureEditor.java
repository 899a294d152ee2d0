package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.lrpexplorer.compose.FigureArguments;
import org.lrpexplorer.compose.FigureContent;
import org.lrpexplorer.compose.RecipeOf;
import org.lrpexplorer.explore.draw.EditedPlace;
import org.lrpexplorer.explore.figure.FigureDraft;
import org.lrpexplorer.explore.figure.FigureDrawer;
import org.lrpexplorer.explore.figure.FigureDrawing;
import org.lrpexplorer.explore.figure.FigureForm;
import org.lrpexplorer.explore.figure.FigureKind;
import org.lrpexplorer.explore.figure.FigurePicture;
import org.lrpexplorer.explore.figure.FigurePreview;
import org.lrpexplorer.explore.figure.FigureRoom;
import org.lrpexplorer.explore.figure.FigureScreen;
import org.lrpexplorer.explore.figure.FigureZoom;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.explore.task.LatestTask;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.problem.Telling;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.text.Text;

/**
 * Composes figures of what is open: keeps a picture of the chosen figure in step with the choices and with what is on show,
 * as long as somebody looks at it, and saves and copies it. On the user-interface thread.
 */
public final class FigureEditor {

    private static final Notice NOT_YET = Notice.error("Wait until the figure is computed, then save or copy it.");
    private static final FigureRoom USUAL_ROOM = new FigureRoom(800, 600, 1);

    private final ExplorerModel model;
    private final FigureScreens screens;
    private final Recipes recipes;
    private final Bundled bundled;
    private final ObservableValue<Optional<OpenNetwork>> second;
    private final FileWork files;
    private final FigureForm form = new FigureForm();
    private final ReadOnlyObjectWrapper<FigurePreview> preview = new ReadOnlyObjectWrapper<>(FigurePreview.NONE);
    private final ReadOnlyObjectWrapper<Optional<FigureScreen>> screen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final Executor ui;
    private final LatestTask<FigureDrawing> drawing;
    private final LatestTask<Runnable> copying;
    private Optional<FigureDrawer> drawer = Optional.empty();
    private Optional<Asked> asked = Optional.empty();
    private Optional<FigureDrawing> drawn = Optional.empty();
    private FigureRoom room = USUAL_ROOM;

    /** @param second the second network, where there is one */
    FigureEditor(
            ExplorerModel model,
            CompositeEditor composites,
            Threads threads,
            FileWork files,
            Recipes recipes,
            Bundled bundled,
            ObservableValue<Optional<OpenNetwork>> second) {
        this.second = second;
        this.model = model;
        this.screens = new FigureScreens(model, composites);
        this.recipes = recipes;
        this.bundled = bundled;
        this.files = files;
        this.ui = threads.ui();
        this.drawing = new LatestTask<>(threads, this::arrived, this::failed);
        this.copying = new LatestTask<>(threads, Runnable::run, failure -> say(Notice.of(failure)));
        model.network().addListener((property, before, now) -> {
            form.layers().set(Optional.empty());
            form.layer().set(FigureContent.INPUT);
            begin();
        });
        model.dataset().addListener((property, before, now) -> begin());
        model.edits().addListener((property, before, now) -> begin());
        second.addListener((property, before, now) -> begin());
        form.kind().addListener((property, before, now) -> suit(now));
        InvalidationListener refresh = changed -> refresh();
        Stream.of(shown(), form.all().stream(), Stream.of(composites.offered(), model.outcome()))
                .flatMap(all -> all)
                .forEach(choice -> choice.addListener(refresh));
    }

    /** A sweep begins with a parameter that the composite has. */
    private void suit(FigureKind kind) {
        List<RuleParameter> there = screen.get().map(FigureScreen::parameters).orElse(List.of());
        if (kind == FigureKind.SWEEP
                && !there.isEmpty()
                && !there.contains(form.parameter().get())) {
            form.parameter().set(there.get(0));
        }
    }

    private Stream<Observable> shown() {
        return Stream.concat(
                Stream.of(
                        model.index(),
                        model.target(),
                        model.composite(),
                        model.batchNorm(),
                        model.start(),
                        model.pruning(),
                        model.condition()),
                model.display().all().stream());
    }

    /** What is chosen; remembered until the program ends. */
    public FigureForm form() {
        return form;
    }

    /** How the chosen figure looks. */
    public ReadOnlyObjectProperty<FigurePreview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** How far the figure under way is, in words; empty where that is not worth a word. */
    public ReadOnlyStringProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** What figures take over from the window; empty before anything is open, or nobody looks. */
    public ReadOnlyObjectProperty<Optional<FigureScreen>> screen() {
        return screen.getReadOnlyProperty();
    }

    /** Whether somebody looks. */
    public ReadOnlyBooleanProperty isOpen() {
        return open.getReadOnlyProperty();
    }

    /** Somebody looks. */
    public void open() {
        open.set(true);
        begin();
    }

    /** Nobody looks any more. */
    public void close() {
        open.set(false);
        drawing.cancel();
        drawer = Optional.empty();
        forget();
    }

    /** Says how much room there is to show the figure. */
    public void fit(FigureRoom newRoom) {
        if (!room.equals(newRoom)) {
            room = newRoom;
            if (form.zoom().get() == FigureZoom.FIT) {
                refresh();
            }
        }
    }

    /**
     * Writes the figure that is shown, in the format that the file's name asks for, or else the chosen one. Until it is
     * there, nothing is written, and a notice says so.
     */
    public void save(Path file) {
        String suffix = form.type().get().suffix();
        whole().ifPresent(work -> {
            FigureDraft draft = work.drawing().draft();
            RecipeOf recipe = recipes.begin(draft.request());
            files.run(
                    "Writing " + file.getFileName(),
                    () -> {
                        work.by()
                                .write(
                                        work.drawing(),
                                        output -> recipes.metadata(recipe, draft.size(), output),
                                        suffix,
                                        file);
                        return file;
                    },
                    written -> say(Notice.info(Text.of("The figure was written to %s.", written.toAbsolutePath()))));
        });
    }

    /**
     * The figure that is shown as the command that writes it.
     *
     * @param name of the file that the command writes, without its suffix
     * @return empty until the figure is there, which a notice says
     */
    public Optional<String> command(String name) {
        if (drawsEdited()) {
            say(Notice.error("No command draws an edited image; save the drawing as a file, open that, and compose the"
                    + " figure of it."));
            return Optional.empty();
        }
        return arguments(Path.of(name + form.type().get().suffix())).map(FigureArguments::line);
    }

    private boolean drawsEdited() {
        OpenDataset dataset = model.dataset().get();
        return whole().stream()
                .flatMap(whole -> whole.drawing().draft().request().images().stream())
                .anyMatch(image -> model.edits().get().has(EditedPlace.of(dataset, image)));
    }

    /** The figure that is shown as arguments of the command. */
    Optional<FigureArguments> arguments(Path file) {
        OpenNetwork network = model.network().get();
        OpenDataset dataset = model.dataset().get();
        return whole().map(Whole::drawing)
                .map(drawing -> new FigureArguments(
                        drawing.draft().request(),
                        drawing.draft().size(),
                        drawing.draft().output(),
                        bundled.named(network.file()),
                        second.getValue().map(other -> bundled.named(other.file())),
                        network.loaded().outputs().several() ? Optional.of(network.output()) : Optional.empty(),
                        bundled.named(dataset.dataset().source()),
                        file));
    }

    /**
     * Draws the figure that is shown with as many pixels as its file would have. Until it is there, nothing is drawn, and a
     * notice says so.
     *
     * @param action receives it, unless another copy is asked for in the meantime
     */
    public void copy(Consumer<FigurePicture> action) {
        whole().ifPresent(work -> copying.start(control -> {
            FigurePicture picture = work.by().full(work.drawing());
            return () -> {
                action.accept(picture);
                say(Notice.info(Text.of("The figure was copied, %d × %d pixels.", picture.width(), picture.height())));
            };
        }));
    }

    /** A figure that is there, and what draws it. */
    private record Whole(FigureDrawer by, FigureDrawing drawing) {}

    private Optional<Whole> whole() {
        Optional<Whole> whole = drawer.flatMap(by -> drawn.map(drawing -> new Whole(by, drawing)));
        if (whole.isEmpty()) {
            say(preview.get().problem().map(Notice::error).orElse(NOT_YET));
        }
        return whole;
    }

    private void say(Notice notice) {
        model.notices().add(notice);
    }

    /** Another network or dataset: nothing of the figure before is true of it. */
    private void begin() {
        drawing.cancel();
        drawer = Optional.empty();
        forget();
        refresh();
    }

    private void forget() {
        asked = Optional.empty();
        drawn = Optional.empty();
        preview.set(FigurePreview.NONE);
    }

    private void refresh() {
        OpenNetwork network = model.network().get();
        if (!open.get() || network == null || model.dataset().get() == null) {
            return;
        }
        OpenDataset dataset = model.edited();
        FigureScreen now = screens.now(network, dataset);
        screen.set(Optional.of(now));
        try {
            Asked wanted = new Asked(FigureDraft.of(form, now), form.zoom().get(), room);
            boolean same = asked.equals(Optional.of(wanted));
            if (same && drawn.isPresent()) {
                return;
            }
            if (!model.outcome().get().isSettled()) {
                letTheWindowGoFirst();
            } else if (!same) {
                ask(
                        wanted,
                        drawer.orElseGet(() -> new FigureDrawer(new CachedRun(network, second.getValue(), dataset))));
            }
        } catch (Problem e) {
            drawing.cancel();
            asked = Optional.empty();
            refuse(e.getMessage());
        }
    }

    /** What is explained so far is remembered, so that little is computed twice once the window has its explanation. */
    private void letTheWindowGoFirst() {
        drawing.cancel();
        asked = Optional.empty();
        drawn = Optional.empty();
        preview.set(preview.get().outdated());
    }

    /** What the picture under way or on show is of. */
    private record Asked(FigureDraft draft, FigureZoom zoom, FigureRoom room) {}

    private void ask(Asked wanted, FigureDrawer by) {
        drawer = Optional.of(by);
        asked = Optional.of(wanted);
        drawn = Optional.empty();
        preview.set(preview.get().outdated());
        progress.set("");
        drawing.start(control -> by.draw(
                wanted.draft(),
                wanted.zoom(),
                wanted.room(),
                new RunControl(
                        control.token(), (done, all, step) -> ui.execute(() -> tell(control.token(), done, all)))));
    }

    private void tell(CancellationToken token, int done, int all) {
        if (!token.isCancelled() && all > 1) {
            progress.set(Text.of("%d of %d explanations", done, all));
        }
    }

    private void arrived(FigureDrawing found) {
        drawn = Optional.of(found);
        model.notices().remove(NOT_YET); // It can be saved and copied now.
        preview.set(FigurePreview.of(found.picture()));
    }

    private void failed(Throwable failure) {
        refuse(Telling.of(failure).sentence());
    }

    private void refuse(String why) {
        drawn = Optional.empty();
        preview.set(FigurePreview.refused(why));
    }
}
