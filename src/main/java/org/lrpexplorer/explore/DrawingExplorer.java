package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.explore.draw.DrawSettings;
import org.lrpexplorer.explore.draw.DrawnImage;
import org.lrpexplorer.explore.draw.EditedImages;
import org.lrpexplorer.explore.draw.EditedPlace;
import org.lrpexplorer.explore.draw.KeptDrawings;
import org.lrpexplorer.explore.draw.SavedDrawing;
import org.lrpexplorer.explore.draw.Touch;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.explore.task.Outcome;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.text.Text;

/**
 * Draws on the image in view, and has explained what is drawn. The drawing of each sample is kept until the program ends.
 *
 * <p>While the brush is down, what is explained follows the picture at the pace of the computation: the next explanation
 * begins when the one before is there, always with the newest picture, so that a quick hand does not keep it from ever
 * getting there. When the brush is lifted, the whole stroke is explained at once. On the user-interface thread.
 */
public final class DrawingExplorer {

    private final ExplorerModel model;
    private final Threads threads;
    private final FileWork files;
    private final DrawSettings settings = new DrawSettings();
    private final ReadOnlyObjectWrapper<Optional<DrawnImage>> drawing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PixelImage>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final KeptDrawings kept = new KeptDrawings();
    private Optional<Touch> touch = Optional.empty();
    private long serial;

    DrawingExplorer(ExplorerModel model, Threads threads, FileWork files) {
        this.model = model;
        this.threads = threads;
        this.files = files;
        model.outcome().addListener((property, before, now) -> refresh());
        model.index().addListener((property, before, now) -> leave());
        model.dataset().addListener((property, before, now) -> refit(before, now));
    }

    /** With what a person draws. */
    public DrawSettings settings() {
        return settings;
    }

    /** What was done to the image in view; empty while there is no image to draw on. */
    public ReadOnlyObjectProperty<Optional<DrawnImage>> drawing() {
        return drawing.getReadOnlyProperty();
    }

    /** The image in view with all that was drawn so far, the stroke under way included; empty while there is none. */
    public ReadOnlyObjectProperty<Optional<PixelImage>> picture() {
        return picture.getReadOnlyProperty();
    }

    /** Puts the tool down at a place of the image, in fractions of its width and height. */
    public void press(double across, double down) {
        release();
        drawing.get().ifPresent(on -> {
            Touch begun = Touch.begin(settings, place().orElseThrow(), on, across, down);
            touch = Optional.of(begun);
            show(begun.now());
        });
    }

    /** Moves the tool, which may be outside of the image meanwhile. */
    public void drag(double across, double down) {
        touch.ifPresent(going -> show(going.to(across, down)));
    }

    /** Lifts the tool. */
    public void release() {
        touch.ifPresent(ended -> {
            touch = Optional.empty();
            step(now -> now.then(ended.now()));
        });
    }

    /** Moves the whole image by pixels. */
    public void move(int right, int down) {
        step(now -> now.then(Touch.moved(now, right, down)));
    }

    /** Leaves nothing but the paper. */
    public void clear() {
        step(now -> now.then(Touch.blank(now)));
    }

    /** Goes back to the sample; that, too, can be undone. */
    public void revert() {
        step(now -> now.then(now.sample()));
    }

    /** Takes the latest step back. */
    public void undo() {
        step(DrawnImage::undone);
    }

    /** Does again what was undone. */
    public void redo() {
        step(DrawnImage::redone);
    }

    /** Writes the image in view as a PNG file of as many pixels as the network's input has. */
    public void save(Path file) {
        OpenDataset dataset = model.dataset().get();
        drawing.get().ifPresent(now -> {
            EditedPlace here = place().orElseThrow();
            SavedDrawing saved = new SavedDrawing(now, dataset.name(), here.index());
            files.run(
                    "Writing " + file.getFileName(),
                    () -> {
                        saved.write(file);
                        return file;
                    },
                    written -> {
                        kept.wrote(here, now.now());
                        say(Notice.info(Text.of("The image was written to %s.", written.toAbsolutePath())));
                    });
        });
    }

    /** The samples whose drawings no file holds as they are now. */
    public List<EditedPlace> unsaved() {
        return kept.unsaved();
    }

    /**
     * Writes all drawings that no file holds into a folder; no file there is replaced.
     *
     * @param then run once they are written, on the user-interface thread; not run if that fails
     */
    public void saveUnsaved(Path folder, Runnable then) {
        Map<EditedPlace, DrawnImage> drawings = new LinkedHashMap<>();
        unsaved().forEach(place -> drawings.put(place, kept.of(place).orElseThrow()));
        files.run(
                "Writing drawings",
                () -> {
                    KeptDrawings.write(drawings, folder);
                    return drawings;
                },
                written -> {
                    written.forEach((place, image) -> kept.wrote(place, image.now()));
                    then.run();
                });
    }

    private void say(Notice notice) {
        model.notices().add(notice);
    }

    private Optional<EditedPlace> place() {
        return Optional.ofNullable(model.dataset().get())
                .map(dataset -> EditedPlace.of(dataset, model.index().get()));
    }

    private void step(UnaryOperator<DrawnImage> change) {
        touch = Optional.empty();
        drawing.get().ifPresent(before -> {
            DrawnImage after = change.apply(before);
            kept.put(place().orElseThrow(), after);
            drawing.set(Optional.of(after));
            show(after.now());
        });
    }

    /** Another sample or dataset. */
    private void leave() {
        finish();
        enter();
    }

    /** Another dataset, or one whose samples become other images: those that are not edited are to be fitted anew. */
    private void refit(OpenDataset before, OpenDataset now) {
        finish();
        if (before != null && !before.preprocessing().equals(now.preprocessing())) {
            kept.forgetUnedited();
        }
        enter();
    }

    /** What is being drawn is finished where it was begun. */
    private void finish() {
        touch.ifPresent(ended -> {
            touch = Optional.empty();
            DrawnImage after = ended.on().then(ended.now());
            kept.put(ended.place(), after);
            explain(ended.place(), after.sample(), after.now());
        });
    }

    private void enter() {
        Optional<DrawnImage> there = place().flatMap(kept::of);
        drawing.set(there);
        picture.set(there.map(DrawnImage::now));
    }

    private void show(PixelImage now) {
        follow(now); // First: what shows the picture can do so while it is being explained.
        picture.set(Optional.of(now));
    }

    private void refresh() {
        Outcome outcome = model.outcome().get();
        if (drawing.get().isEmpty()) {
            Optional<DrawnImage> found = outcome.view()
                    .filter(view -> outcome.isCurrent() && !view.isEdited())
                    .filter(view -> view.index() == model.index().get())
                    .map(ComparisonView::input)
                    .filter(PixelImage.class::isInstance)
                    .map(input -> DrawnImage.of((PixelImage) input));
            drawing.set(found);
            picture.set(found.map(DrawnImage::now));
        } else if (touch.isPresent() && outcome.isSettled()) {
            // Not within the listener: whoever hears of this outcome after this one would hear of an older one last.
            threads.ui().execute(() -> picture.get().ifPresent(this::follow));
        }
    }

    /** Has a picture explained, unless the brush is down and an explanation under way, after which it is. */
    private void follow(PixelImage now) {
        if (touch.isEmpty() || model.outcome().get().isSettled()) {
            drawing.get().ifPresent(on -> explain(place().orElseThrow(), on.sample(), now));
        }
    }

    @SuppressWarnings("ReferenceEquality") // The very picture is meant: comparing pixels would take longer.
    private void explain(EditedPlace place, PixelImage sample, PixelImage now) {
        EditedImages edits = model.edits().get();
        if (now.equals(sample)) {
            if (edits.has(place)) {
                model.setEdits(edits.without(place, --serial));
            }
        } else if (edits.of(place).filter(edit -> edit.image() == now).isEmpty()) {
            model.setEdits(edits.with(place, new EditedImages.Edit(now, --serial)));
        }
    }
}
