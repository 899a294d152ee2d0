package org.lrpexplorer.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.HeatmapPainter;
import org.lrpexplorer.heatmap.Picture;
import org.lrpexplorer.heatmap.Reduction;
import org.lrpexplorer.heatmap.Scaling;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.NumberText;

/** Figures of made-up relevance: blobs that get coarser and denser with depth, as in a convolutional network. */
record SampleFigure(int columns, int size, List<FigureHeading> rows, Scaling scaling, String nodePrefix) {

    private static final FigureHeading RAW = new FigureHeading("", "Raw", "BatchNorm passed through");
    private static final FigureHeading FUSED =
            new FigureHeading("", "Fused", "BatchNorm merged into the linear layers");

    static SampleFigure ofColumns(int columns) {
        return new SampleFigure(columns, 32, List.of(RAW, FUSED), Scaling.DEFAULT, "block");
    }

    SampleFigure withSize(int newSize) {
        return new SampleFigure(columns, newSize, rows, scaling, nodePrefix);
    }

    SampleFigure withScaling(Scaling newScaling) {
        return new SampleFigure(columns, size, rows, newScaling, nodePrefix);
    }

    SampleFigure rawOnly() {
        return new SampleFigure(columns, size, List.of(RAW), scaling, nodePrefix);
    }

    SampleFigure withNodePrefix(String prefix) {
        return new SampleFigure(columns, size, rows, scaling, prefix);
    }

    FigureGrid figure() {
        List<List<Heatmap>> maps =
                IntStream.range(0, columns).mapToObj(this::maps).toList();
        List<List<ColorScale>> scales = scaling.scales(maps);
        List<FigureHeading> headings = new ArrayList<>(List.of(FigureHeading.of("Image")));
        for (int i = 0; i < columns; i++) {
            headings.add(new FigureHeading("", maps.get(i).get(0).label(), shape(i).toString()));
        }
        List<List<FigureCell>> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<FigureCell> line = new ArrayList<>();
            line.add(
                    row == 0
                            ? FigureCell.ofImage(input(), List.of(FigureLine.of("cat ✓ 98.7 %")))
                            : FigureCell.ofWords(List.of()));
            for (int i = 0; i < columns; i++) {
                Heatmap map = maps.get(i).get(row);
                line.add(FigureCell.ofRelevance(
                        map,
                        new HeatmapPainter(ColorMap.BWR, scales.get(i).get(row)),
                        List.of(FigureLine.of("Σ " + NumberText.of(map.sum())))));
            }
            cells.add(line);
        }
        return new FigureGrid(
                "CIFAR-10 test, image 417: cat",
                headings,
                rows,
                cells,
                ColorMap.BWR,
                List.of(
                        new CaptionFact("Network", "cifar10-resnet-bn"),
                        new CaptionFact("BatchNorm", "raw: passed through · fused: 18 merged backward, 1 kept"),
                        new CaptionFact(
                                "Composite", "EpsilonPlusFlat (ε = 1e−6, z⁺ in convolutions, flat in the first)"),
                        new CaptionFact("Class", "cat (predicted)"),
                        new CaptionFact("Start relevance", "the logit, 8.12"),
                        new CaptionFact("Colour scale", scaling.describe()),
                        new CaptionFact("Parity", "max |raw − fused| of the logits 2.1e−6 over 16 samples in float64")),
                List.of("bn7 is kept because its input also feeds an addition."),
                "LRP Explorer 0.1.0",
                GridWords.ALL);
    }

    private List<Heatmap> maps(int column) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> Reduction.sumOverChannels(
                        column == 0 ? "input" : nodePrefix + column, shape(column), relevance(column, row)))
                .toList();
    }

    private Shape shape(int column) {
        if (column > 0 && column == columns - 1) {
            return Shape.of(10);
        }
        int side = Math.max(1, size >> (3 * column / columns));
        return Shape.of(column == 0 ? 3 : 16, side, side);
    }

    private float[] relevance(int column, int row) {
        Shape shape = shape(column);
        Random random = new Random(31L * column + row);
        float[] values = new float[shape.size()];
        int side = shape.rank() == 1 ? 4 : shape.dim(2);
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            double x = (i % side + 0.5) / side - 0.5;
            int line = i / side % side;
            double y = (line + 0.5) / side - 0.45;
            double blob = Math.exp(-18 * (x * x + y * y)) - 0.3 * Math.exp(-40 * ((x - 0.3) * (x - 0.3) + y * y));
            values[i] = (float) (blob * (0.6 + random.nextGaussian() * (row == 0 ? 0.8 : 0.3)));
            total += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] *= (float) (8.1 / total);
        }
        return values;
    }

    private Picture input() {
        byte[] pixels = new byte[size * size * 3];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double inside = Math.hypot(x - size / 2.0, y - size / 2.2) < size / 3.2 ? 1 : 0;
                int at = 3 * (y * size + x);
                pixels[at] = (byte) (inside * 150 + 80);
                pixels[at + 1] = (byte) (inside * 60 + 70 + 40.0 * y / size);
                pixels[at + 2] = (byte) (inside * -20 + 90 + 60.0 * x / size);
            }
        }
        return Picture.ofBytes(size, size, 3, pixels);
    }
}
