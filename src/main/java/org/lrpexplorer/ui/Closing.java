package org.lrpexplorer.ui;

import org.lrpexplorer.explore.DrawingExplorer;
import org.lrpexplorer.ui.draw.UnsavedSheet;

/** Closes the window, once a person has said what becomes of drawings that are in no file. On the FX thread. */
final class Closing implements UnsavedSheet.Answers {

    private final DrawingExplorer drawing;
    private final Overlay overlay;
    private final PathPicker picker;
    private final Runnable end;

    /** @param end closes the window */
    Closing(DrawingExplorer drawing, Overlay overlay, PathPicker picker, Runnable end) {
        this.drawing = drawing;
        this.overlay = overlay;
        this.picker = picker;
        this.end = end;
    }

    /** Closes, or asks first. */
    void request() {
        drawing.release();
        int unsaved = drawing.unsaved().size();
        if (unsaved == 0) {
            end.run();
        } else {
            overlay.open(new UnsavedSheet(unsaved, this));
        }
    }

    @Override
    public void stay() {
        overlay.close();
    }

    @Override
    public void close() {
        overlay.close();
        end.run();
    }

    @Override
    public void save() {
        picker.exportFolder().ifPresent(folder -> {
            overlay.close();
            drawing.saveUnsaved(folder, end);
        });
    }
}
