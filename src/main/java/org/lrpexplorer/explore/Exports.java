package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.TilePicture;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compose.FigureContent;
import org.lrpexplorer.compose.FigureLabels;
import org.lrpexplorer.compose.FigureOf;
import org.lrpexplorer.compose.FigurePart;
import org.lrpexplorer.compose.FigureRequest;
import org.lrpexplorer.compose.RecipeOf;
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
    private final Recipes recipes;
    private final FileWork files;

    Exports(ExplorerModel model, Recipes recipes, FileWork files) {
        this.model = model;
        this.recipes = recipes;
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
        FigureOutput output = FigureOutput.of(file);
        RecipeOf recipe = recipes.begin(asked(view.get(), display));
        files.run(
                "Writing " + file.getFileName(),
                () -> {
                    new FigureWriter()
                            .write(
                                    FigureOf.comparison(diagnosed(run, view.get()), display),
                                    output,
                                    recipes.metadata(recipe, FigureSize.NATURAL, output),
                                    file);
                    return file;
                },
                written -> say(Notice.info(Text.of("The figure was written to %s.", written.toAbsolutePath()))));
    }

    /** The whole comparison as a figure of layers. */
    private static FigureRequest asked(ComparisonView view, Display display) {
        List<FigurePart> parts = new ArrayList<>(List.of(FigurePart.INPUT));
        if (display.rows().raw()) {
            parts.add(FigurePart.RAW);
        }
        if (display.rows().fused()) {
            parts.add(FigurePart.FUSED);
        }
        if (display.rows().difference()) {
            parts.add(FigurePart.DIFFERENCE);
        }
        return new FigureRequest(
                new FigureContent.Layers(
                        parts, view.columns().stream().map(Column::label).toList()),
                List.of(view.index()),
                view.request(),
                display,
                EnumSet.allOf(FigureLabels.class));
    }

    /** Writes one picture of a comparison as a PNG file. */
    void exportPicture(TilePicture picture, ComparisonView view, FigureContent.Tile tile, Path file) {
        RecipeOf recipe = recipes.begin(new FigureRequest(
                tile, List.of(view.index()), view.request(), model.display().snapshot(), Set.of()));
        files.run(
                "Writing " + file.getFileName(),
                () -> {
                    Map<String, String> texts = FigureMetadata.of(picture.texts())
                            .and(recipes.metadata(recipe, FigureSize.TILES, FigureOutput.of(file)))
                            .texts();
                    PictureFile.write(file, picture.width(), picture.height(), picture.argb(), texts);
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
