package org.lrpexplorer.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Saves figures as PNG. The file appears complete or not at all: it is written beside its final place and then moved
 * there. What is needed to repeat the figure is stored in the file as text, too.
 *
 * <p>Setting up the typeface takes a moment, so keep a writer and reuse it. It is immutable and may be used by any thread.
 */
public final class PngWriter {

    private final FigureLayout layout = new FigureLayout(new Typeface());
    private final int scale;

    /**
     * A writer for print, at 192 pixels per inch.
     *
     * @throws FigureException if Java cannot set up any font on this machine
     */
    public PngWriter() {
        this(Geometry.PRINT_SCALE);
    }

    /**
     * A writer at another resolution.
     *
     * @param scale pixels per page unit, of which 96 make an inch; 1 to 8
     * @throws IllegalArgumentException if the scale is out of range
     * @throws FigureException if Java cannot set up any font on this machine
     */
    public PngWriter(int scale) {
        if (scale < 1 || scale > 8) {
            throw new IllegalArgumentException("A figure's scale is between 1 and 8, not " + scale);
        }
        this.scale = scale;
    }

    /**
     * Draws the figure and saves it, replacing a file of that name.
     *
     * @throws FigureException if the file cannot be written; its folder is left as it was
     */
    public void write(ComparisonFigure figure, Path file) {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new FigureException("The figure cannot be saved as '" + file
                    + "' because that is a folder; give the name of a file in it.");
        }
        if (!Files.isDirectory(folder)) {
            throw new FigureException("The figure cannot be saved because there is no folder '" + folder
                    + "'; create it or choose another one.");
        }
        if (!Files.isWritable(folder)) {
            throw new FigureException("The figure cannot be saved because the folder '" + folder
                    + "' may not be written to; choose another one.");
        }
        Path unfinished = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            save(figure, unfinished, target);
        } catch (IOException e) {
            throw new FigureException(
                    "The figure could not be saved as '" + file + "' (" + e.getMessage()
                            + "); check the free space or choose another folder.",
                    e);
        }
    }

    private void save(ComparisonFigure figure, Path unfinished, Path target) throws IOException {
        try {
            try (OutputStream out = Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW)) {
                new PngImage(layout.page(figure).image(scale), PngText.of(figure), scale).writeTo(out);
            }
            move(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
