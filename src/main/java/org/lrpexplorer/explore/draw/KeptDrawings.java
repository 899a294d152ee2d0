package org.lrpexplorer.explore.draw;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.text.Text;

/** What was drawn on each sample since the program began, and which of it is in a file. On the user-interface thread. */
public final class KeptDrawings {

    /** Where drawings take more together, those that were not looked at for longest can no longer be undone step by step. */
    private static final long MOST_BYTES = 64 << 20;

    private final Map<EditedPlace, DrawnImage> drawings = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<EditedPlace, PixelImage> written = new HashMap<>();
    private final long most;

    /** Nothing was drawn yet. */
    public KeptDrawings() {
        this(MOST_BYTES);
    }

    KeptDrawings(long most) {
        this.most = most;
    }

    /** The drawing on a sample; empty if none was begun. */
    public Optional<DrawnImage> of(EditedPlace place) {
        return Optional.ofNullable(drawings.get(place));
    }

    /** Keeps the drawing on a sample. */
    public void put(EditedPlace place, DrawnImage drawing) {
        drawings.put(place, drawing);
        long bytes = drawings.values().stream().mapToLong(DrawnImage::bytes).sum();
        for (Map.Entry<EditedPlace, DrawnImage> kept : drawings.entrySet()) {
            if (bytes <= most || kept.getKey().equals(place)) {
                return;
            }
            DrawnImage settled = kept.getValue().settled();
            bytes -= kept.getValue().bytes() - settled.bytes();
            kept.setValue(settled);
        }
    }

    /** Forgets drawings that are again what the sample is. */
    public void forgetUnedited() {
        drawings.values().removeIf(drawing -> !drawing.isEdited());
    }

    /** Remembers that an image was written to a file. */
    public void wrote(EditedPlace place, PixelImage image) {
        written.put(place, image);
    }

    /** The samples whose drawings no file holds as they are now, by dataset and index. */
    public List<EditedPlace> unsaved() {
        return drawings.entrySet().stream()
                .filter(kept -> kept.getValue().isEdited())
                .filter(kept -> !kept.getValue().now().equals(written.get(kept.getKey())))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(EditedPlace::source).thenComparing(EditedPlace::index))
                .toList();
    }

    /**
     * Writes drawings into a folder, each to a PNG file that is not there yet.
     *
     * @param drawings what is drawn on each sample
     * @throws org.lrpexplorer.figure.FigureException if that fails
     */
    public static void write(Map<EditedPlace, DrawnImage> drawings, Path folder) {
        drawings.forEach((place, drawing) -> {
            String dataset = String.valueOf(place.source().getFileName());
            new SavedDrawing(drawing, dataset, place.index())
                    .write(free(folder, Text.of("%s-%d-edited", dataset, place.index())));
        });
    }

    private static Path free(Path folder, String name) {
        Path file = folder.resolve(name + ".png");
        for (int next = 2; Files.exists(file); next++) {
            file = folder.resolve(Text.of("%s-%d.png", name, next));
        }
        return file;
    }
}
