package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.TilePicture;
import org.lrpexplorer.compose.FigureContent;
import org.lrpexplorer.compose.FigureRequest;
import org.lrpexplorer.compose.RecipeOf;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.PictureFile;
import org.lrpexplorer.text.Text;

/** Writes pictures of what is on show to files. On the user-interface thread. */
final class Exports {

    private final ExplorerModel model;
    private final Recipes recipes;
    private final FileWork files;

    Exports(ExplorerModel model, Recipes recipes, FileWork files) {
        this.model = model;
        this.recipes = recipes;
        this.files = files;
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

    private void say(Notice notice) {
        model.notices().add(notice);
    }
}
