package org.lrpexplorer.figure;

import java.nio.file.Path;
import java.util.Map;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.plot.HeatTable;
import org.lrpexplorer.plot.IntervalPlot;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.text.Text;

/**
 * Saves figures in every format. The file appears complete or not at all: it is written beside its final place and then
 * moved there. What is needed to repeat the figure is stored in the file as text, too; {@link FigureMetadata#read} reads
 * it back.
 *
 * <p>Setting up the fonts takes a moment, so keep a writer and reuse it. It is immutable and may be used by any thread.
 */
public final class FigureWriter {

    private final GridLayout layout;
    private final PlotLayout plots;
    private final IntervalLayout intervals;
    private final HeatTableLayout tables;

    /**
     * A writer.
     *
     * @throws FigureException if Java cannot set up any font on this machine
     */
    public FigureWriter() {
        Typeface typeface = new Typeface();
        layout = new GridLayout(typeface);
        plots = new PlotLayout(typeface);
        intervals = new IntervalLayout(typeface);
        tables = new HeatTableLayout(typeface);
    }

    /**
     * Draws a figure and saves it, replacing a file of that name.
     *
     * @param size how wide it is on paper
     * @param metadata what the file is to say beside what the figure says itself
     * @throws FigureException if there is no room for so many columns, or the file cannot be written; its folder is left as
     *     it was
     */
    public void write(FigureGrid figure, FigureSize size, FigureOutput output, FigureMetadata metadata, Path file) {
        write(
                layout.page(figure, size),
                output,
                FigureMetadata.of(FigureTexts.of(figure)).and(metadata),
                file);
    }

    /**
     * A figure as pixels: opaque, unless the theme is transparent.
     *
     * @throws FigureException if there is no room for so many columns, or the resolution is too high for the page
     */
    public FigurePixels pixels(FigureGrid figure, FigureSize size, int dpi, FigureTheme theme) {
        return pixels(layout.page(figure, size), dpi, theme);
    }

    /**
     * Draws curves and saves them, replacing a file of that name. The file says what the curves' points are.
     *
     * @param size how wide the whole is on paper
     * @param metadata what the file is to say beside what the plot says itself, such as where its numbers come from
     * @throws FigureException if the file cannot be written; its folder is left as it was
     */
    public void write(Plot plot, FigureSize size, FigureOutput output, FigureMetadata metadata, Path file) {
        write(
                plots.page(plot, size),
                output,
                FigureMetadata.of(PlotTexts.of(plot)).and(metadata),
                file);
    }

    /**
     * Curves as pixels: opaque, unless the theme is transparent.
     *
     * @throws FigureException if the resolution is too high for the page
     */
    public FigurePixels pixels(Plot plot, FigureSize size, int dpi, FigureTheme theme) {
        return pixels(plots.page(plot, size), dpi, theme);
    }

    /**
     * Draws intervals and saves them, replacing a file of that name. The file says what the values are.
     *
     * @param size how wide the whole is on paper
     * @param metadata what the file is to say beside what the plot says itself, such as where its numbers come from
     * @throws FigureException if there is no room for so many columns, or the file cannot be written; its folder is left as
     *     it was
     */
    public void write(IntervalPlot plot, FigureSize size, FigureOutput output, FigureMetadata metadata, Path file) {
        write(
                intervals.page(plot, size),
                output,
                FigureMetadata.of(PlotTexts.of(plot)).and(metadata),
                file);
    }

    /**
     * Intervals as pixels: opaque, unless the theme is transparent.
     *
     * @throws FigureException if there is no room for so many columns, or the resolution is too high for the page
     */
    public FigurePixels pixels(IntervalPlot plot, FigureSize size, int dpi, FigureTheme theme) {
        return pixels(intervals.page(plot, size), dpi, theme);
    }

    /**
     * Draws a table and saves it, replacing a file of that name. The file says what the numbers are in full.
     *
     * @param size how wide the whole is on paper
     * @param metadata what the file is to say beside what the table says itself, such as where its numbers come from
     * @throws FigureException if there is no room for so many columns, or the file cannot be written; its folder is left as
     *     it was
     */
    public void write(HeatTable table, FigureSize size, FigureOutput output, FigureMetadata metadata, Path file) {
        write(
                tables.page(table, size),
                output,
                FigureMetadata.of(PlotTexts.of(table)).and(metadata),
                file);
    }

    /**
     * A table as pixels: opaque, unless the theme is transparent.
     *
     * @throws FigureException if there is no room for so many columns, or the resolution is too high for the page
     */
    public FigurePixels pixels(HeatTable table, FigureSize size, int dpi, FigureTheme theme) {
        return pixels(tables.page(table, size), dpi, theme);
    }

    /**
     * Saves a page that is laid out, replacing a file of that name.
     *
     * @throws FigureException if the file cannot be written; its folder is left as it was
     */
    static void write(Page page, FigureOutput output, FigureMetadata metadata, Path file) {
        Map<String, String> texts = metadata.texts();
        try {
            AtomicFile.write(file, out -> output.format()
                    .encoder()
                    .encode(page, output.dpi(), output.theme().palette(), texts, out));
        } catch (UnwritableException e) {
            throw new FigureException(Text.of("The figure %s %s.", file, e.getMessage()), e);
        }
    }

    /**
     * A page that is laid out as pixels.
     *
     * @throws FigureException if the resolution is out of range or too high for the page
     */
    static FigurePixels pixels(Page page, int dpi, FigureTheme theme) {
        FigureOutput.requireDpi(dpi);
        return new FigurePixels(PageImage.of(page, dpi, theme.palette()));
    }
}
