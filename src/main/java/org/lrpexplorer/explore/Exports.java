package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.TilePicture;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compose.FigureComposer;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.explore.task.Outcome;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.FigureWriter;
import org.lrpexplorer.figure.PictureFile;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/** Writes what is on show to files. On the user-interface thread. */
final class Exports {

    private final ExplorerModel model;
    private final FileWork files;

    Exports(ExplorerModel model, FileWork files) {
        this.model = model;
        this.files = files;
    }

    /** Writes what is on show as a PNG figure. */
    void exportPng(Path file) {
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
                    new FigureWriter()
                            .write(
                                    FigureComposer.shown(diagnosed(run, view.get()), display),
                                    FigureSize.NATURAL,
                                    FigureOutput.of(file),
                                    FigureMetadata.NONE,
                                    file);
                    return file;
                },
                written -> say(Notice.info(Text.of("The figure was written to %s.", written.toAbsolutePath()))));
    }

    /** Writes one picture as a PNG file. */
    void exportPicture(TilePicture picture, Path file) {
        files.run(
                "Writing " + file.getFileName(),
                () -> {
                    PictureFile.write(file, picture.width(), picture.height(), picture.argb(), picture.texts());
                    return file;
                },
                written -> say(Notice.info(Text.of("The picture was written to %s.", written.toAbsolutePath()))));
    }

    /** The comparison with causes; without them if the sample is gone by now, because the picture is still there. */
    private static ComparisonView diagnosed(ComparisonRun run, ComparisonView view) {
        try {
            return run.diagnosed(view, new CancellationToken());
        } catch (DatasetException e) {
            return view;
        }
    }

    private void say(Notice notice) {
        model.notices().add(notice);
    }
}
