package org.lrpexplorer.figure;

/** What a figure is to stand on. */
public enum FigureTheme {
    /** Dark ink on white paper. */
    LIGHT("light"),
    /** Light ink on dark paper, for slides. */
    DARK("dark"),
    /** Dark ink without paper, for whatever light page the figure is put on. */
    TRANSPARENT("transparent");

    private final String id;

    FigureTheme(String id) {
        this.id = id;
    }

    /** What commands and settings call it. */
    public String id() {
        return id;
    }

    /** Its colours. */
    Palette palette() {
        return switch (this) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case TRANSPARENT -> Palette.LIGHT.withoutPaper();
        };
    }
}
