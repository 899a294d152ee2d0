package org.lrpexplorer.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.explore.BatchExport;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.export.ExportFound;
import org.lrpexplorer.explore.export.ExportJob;
import org.lrpexplorer.explore.export.ExportOrder;
import org.lrpexplorer.explore.export.SampleChoice;
import org.lrpexplorer.lrp.TargetText;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.export.ExportEnds;
import org.lrpexplorer.ui.export.ExportForm;
import org.lrpexplorer.ui.export.ExportSubject;
import org.lrpexplorer.ui.export.FoundSheet;
import org.lrpexplorer.values.IndexSet;

/** Exporting many samples, and the values of the one on show. */
final class ExportActions {

    private final ExplorerModel model;
    private final BatchExport batches;
    private final PathPicker picker;
    private final Overlay overlay;
    private Optional<ExportOrder> last = Optional.empty();

    ExportActions(Explorer explorer, PathPicker picker, Overlay overlay) {
        this.model = explorer.model();
        this.batches = explorer.batches();
        this.picker = picker;
        this.overlay = overlay;
    }

    /** Shows the form for an export of many samples. */
    void exportMany() {
        Ordering ordering = new Ordering();
        ExportForm form = new ExportForm(subject(), ordering);
        ordering.form = form;
        overlay.open(form);
    }

    /** Writes the values of the sample on show. */
    void exportValues() {
        String name = FileNames.of(Text.of(
                "%s-%s-%d%s",
                model.network().get().name(),
                model.dataset().get().name(),
                model.index().get(),
                model.isEdited() ? "-edited" : ""));
        picker.values(name).ifPresent(batches::exportValues);
    }

    private ExportSubject subject() {
        Dataset dataset = model.dataset().get().dataset();
        int index = model.index().get();
        return new ExportSubject(
                Text.of(
                        "As the window shows it now: BatchNorm %s, %s, target %s.%s Changes after the start do not matter.",
                        model.display().rows().get().title().toLowerCase(Locale.ROOT),
                        model.composite().get().name(),
                        TargetText.of(model.target().get()),
                        model.edits().get().hasAnyOf(model.dataset().get())
                                ? " Images that were drawn on are exported as they are in the dataset."
                                : ""),
                dataset.classNames(),
                dataset.label(index),
                index,
                last);
    }

    /** A form on its way to an export. */
    private final class Ordering implements ExportEnds {
        private ExportForm form;

        @Override
        public void cancelled() {
            overlay.close();
        }

        @Override
        public Optional<Path> folder() {
            return picker.exportFolder();
        }

        @Override
        public void samples(
                SampleChoice choice, SampleChoice.Details details, Consumer<IndexSet> then, Consumer<String> refused) {
            batches.choose(choice, details, then, refused);
        }

        @Override
        public void ordered(ExportOrder order) {
            last = Optional.of(order);
            batches.prepare(order, (job, found) -> found(order, job, found), form::refuse);
        }

        private void found(ExportOrder order, ExportJob job, ExportFound found) {
            if (!overlay.shows(form)) {
                return;
            }
            overlay.close();
            if (found.isSomething()) {
                overlay.open(new FoundSheet(found, order.folder(), new Answer(job)));
            } else {
                batches.start(job, false);
            }
        }
    }

    /** The answer to what is to become of files that are there. */
    private final class Answer implements FoundSheet.Ends {
        private final ExportJob job;

        Answer(ExportJob job) {
            this.job = job;
        }

        @Override
        public void cancelled() {
            overlay.close();
        }

        @Override
        public void goOn() {
            overlay.close();
            batches.start(job, false);
        }

        @Override
        public void replace() {
            overlay.close();
            batches.start(job, true);
        }
    }
}
