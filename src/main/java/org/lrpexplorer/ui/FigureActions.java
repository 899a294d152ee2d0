package org.lrpexplorer.ui;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.lrpexplorer.compose.FigureType;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.FigureEditor;
import org.lrpexplorer.explore.figure.FigurePicture;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.Ids;

/** What is done with a composed figure. */
final class FigureActions {

    private final Explorer explorer;
    private final FigureEditor figures;
    private final PathPicker picker;

    FigureActions(Explorer explorer, PathPicker picker) {
        this.explorer = explorer;
        this.figures = explorer.figures();
        this.picker = picker;
    }

    /** Has a person name a file and writes the figure to it. */
    void save() {
        FigureType chosen = figures.form().type().get();
        List<FigureType> types = new ArrayList<>(FigureType.ofComparisons());
        types.remove(chosen);
        types.add(0, chosen);
        picker.figure(name(), types).ifPresent(figures::save);
    }

    /** A name for the figure's file. */
    private String name() {
        OpenNetwork network = explorer.model().network().get();
        OpenDataset dataset = explorer.model().dataset().get();
        return FileNames.of(Text.of(
                "%s-%s-%d%s-%s",
                network.name(),
                dataset.name(),
                explorer.model().index().get(),
                explorer.model().isEdited() ? "-edited" : "",
                Ids.of(figures.form().kind().get())));
    }

    /** Puts the command that writes the figure on the clipboard. */
    void copyCommand() {
        figures.command(name()).ifPresent(line -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(line);
            Clipboard.getSystemClipboard().setContent(content);
            explorer.model().notices().add(Notice.info("The command that writes this figure was copied."));
        });
    }

    /** Puts the figure on the clipboard. */
    void copy() {
        figures.copy(FigureActions::put);
    }

    private static void put(FigurePicture picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(new WritableImage(new PixelBuffer<>(
                picture.width(),
                picture.height(),
                IntBuffer.wrap(picture.argb()),
                PixelFormat.getIntArgbPreInstance())));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
