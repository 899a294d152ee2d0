package org.lrpexplorer.figure;

/** What a figure is to stand on. */
public enum FigureTheme {
    /** Dark ink on white paper. */
    LIGHT("light", Palette.LIGHT),
    /** Light ink on dark paper, for slides. */
    DARK("dark", Palette.DARK),
    /** Dark ink without paper, for whatever light page the figure is put on. */
    TRANSPARENT("transparent", Palette.LIGHT.withoutPaper());

    private final String id;
    private final Palette palette;

    FigureTheme(String id, Palette palette) {
        this.id = id;
        this.palette = palette;
    }

    /** What commands and settings call it. */
    public String id() {
        return id;
    }

    /** Its colours. */
    Palette palette() {
        return palette;
    }
}
