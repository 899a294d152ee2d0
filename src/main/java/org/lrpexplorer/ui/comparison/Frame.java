package org.lrpexplorer.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.InputPicture;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Hatch;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.HeatmapPainter;
import org.lrpexplorer.heatmap.OwnScales;
import org.lrpexplorer.heatmap.Picture;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.PixelView;

/**
 * One comparison as it is to be drawn now: relevance, colours and scales. Scales are always chosen from both
 * treatments, so that hiding one row does not change the colours of the other.
 *
 * @param comparison the relevance
 * @param display how it is drawn
 * @param input what the network saw
 * @param scales for each column the raw scale and the fused one
 * @param differences for each column fused minus raw; empty if that is not shown
 * @param own where scales are not shared because one of the maps would be invisible
 * @param beside the name of another network whose map at the input shares the scale there; empty for none
 */
public record Frame(
        ComparisonView comparison,
        Display display,
        Picture input,
        List<List<ColorScale>> scales,
        List<Tile> differences,
        OwnScales own,
        Optional<String> beside) {

    /** Why scales of a pair may differ. */
    public static final String WHY_OWN_SCALES = """
            Raw and fused of one layer share a colour scale, so that their strengths can be compared.
            Where one of them stays below 5 % of the other's limit, it would look like zero everywhere:
            both then have scales of their own, and the limit is printed under each picture.""";

    /** A comparison with the scales that the display asks for. */
    public static Frame of(ComparisonView comparison, Display display) {
        return of(comparison, display, Optional.empty());
    }

    /**
     * A comparison with the scales that the display asks for, which at the input are those of another one, too.
     *
     * @param beside what another network says of the same sample
     */
    static Frame of(ComparisonView comparison, Display display, Optional<ComparisonView> beside) {
        List<Tile> differences = display.rows().difference()
                ? comparison.columns().stream()
                        .map(column -> Treatment.DIFFERENCE.tile(column, display))
                        .toList()
                : List.of();
        List<List<ColorScale>> scales = scales(comparison, display, beside);
        return new Frame(
                comparison,
                display,
                InputPicture.of(comparison.input()),
                scales,
                differences,
                OwnScales.of(display.scaling().scope(), scales),
                beside.map(ComparisonView::network));
    }

    private static List<List<ColorScale>> scales(
            ComparisonView comparison, Display display, Optional<ComparisonView> beside) {
        if (beside.isEmpty()) {
            return display.scaling().scales(comparison.heatmaps());
        }
        List<List<Heatmap>> all = new ArrayList<>(comparison.heatmaps());
        int own = all.size();
        List<List<Heatmap>> others = beside.get().heatmaps();
        all.set(0, Stream.of(all.get(0), others.get(0)).flatMap(List::stream).toList());
        all.addAll(others.subList(1, others.size()));
        return display.scaling().scales(all).subList(0, own).stream()
                .map(column -> column.subList(0, 2))
                .toList();
    }

    /** The columns, from the input on. */
    public List<Column> columns() {
        return comparison.columns();
    }

    /** Whether another comparison has the same columns, but for their relevance: the same network, as a rule. */
    boolean hasLayersOf(Frame other) {
        boolean same = columns().size() == other.columns().size();
        for (int i = 0; same && i < columns().size(); i++) {
            same = columns().get(i).isOfSameLayer(other.columns().get(i));
        }
        return same;
    }

    /** The place of the column at a node's input; the first column if there is no such node. */
    public int columnAt(String node) {
        for (int i = 0; i < columns().size(); i++) {
            if (columns().get(i).node().equals(node)) {
                return i;
            }
        }
        return 0;
    }

    /** A tile. */
    public Tile tile(int column, Treatment treatment) {
        return treatment == Treatment.DIFFERENCE && !differences.isEmpty()
                ? differences.get(column)
                : treatment.tile(columns().get(column), display);
    }

    /** The scale of a tile. */
    public ColorScale scale(int column, Treatment treatment) {
        return treatment == Treatment.DIFFERENCE
                ? display.differenceScale(tile(column, treatment).heatmap())
                : treatment.of(scales.get(column));
    }

    /** Whether a column's tiles have scales of their own because one of them would be invisible on a shared one. */
    public boolean hasOwnScales(int column) {
        return OwnScales.areOwn(display.scaling().scope(), scales.get(column));
    }

    /** Which tiles share a scale, and why some do not, in one line. */
    public String describeScales() {
        return own.describe()
                        .map(text -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1))
                        .orElse(
                                display.scaling().scope() == ScaleScope.PAIR
                                        ? "Scale: shared by raw and fused of each layer"
                                                + beside.map(name -> ", at the input by " + name + ", too")
                                                        .orElse("")
                                        : "Scale: " + display.scaling().scope().description())
                + "; " + display.colorMap().zero() + " is 0" + choices();
    }

    /** The same, and in ever fewer characters where scales are their tiles' own. */
    public List<String> scaleWordings() {
        String whole = describeScales();
        String ratio = whole.substring(0, whole.indexOf(';'));
        if (own.own() == 0) {
            return display.scaling().scope() == ScaleScope.PAIR
                    ? List.of(whole, ratio + choices(), "Raw and fused share a scale" + choices())
                    : List.of(whole, ratio + choices());
        }
        String columns = Text.of("Own scales in %d of %d columns", own.own(), own.all());
        return List.of(whole, ratio + choices(), columns + choices());
    }

    private String choices() {
        return (display.scaling().curve() == ScaleCurve.LINEAR
                        ? ""
                        : "; " + display.scaling().curve().description())
                + (display.signs() == SignFilter.BOTH
                        ? ""
                        : "; " + display.signs().description());
    }

    /** Whether the cells of a column's tiles have places in the image; the entries of a vector have none. */
    public boolean isMap(int column) {
        return columns().get(column).liesOverSample();
    }

    /** The painter of a tile. */
    public PixelView.Painter painter(int column, Treatment treatment) {
        Tile tile = tile(column, treatment);
        if (tile.absence().isPresent()) {
            return Hatch::paint;
        }
        HeatmapPainter colors = new HeatmapPainter(display.colorMap(), scale(column, treatment), display.signs());
        return switch (display.show()) {
            case INPUT -> inputPainter();
            case OVERLAY ->
                new CellPainter(
                        colors, tile.heatmap(), Optional.of(input).filter(under -> isMap(column)), display.opacity());
            case RELEVANCE ->
                new CellPainter(
                        colors, tile.heatmap(), Optional.of(input).filter(under -> under.isDrawn() && column == 0), 1);
        };
    }

    /** The painter of the network's input. */
    public PixelView.Painter inputPainter() {
        return new InputPainter(input);
    }
}
