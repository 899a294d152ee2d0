package org.lrpexplorer.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.HeatmapPainter;
import org.lrpexplorer.ui.control.Zoom;

class ZoomedAreaTest {

    @Test
    void aWholePictureFitsAndStandsInTheMiddle() {
        ZoomedArea area = ZoomedArea.of(400, 200, 10, 10, Zoom.FIT);

        assertThat(area.wholeWidth()).isEqualTo(200);
        assertThat(area.fraction(99, 100)).isEmpty();
        assertThat(area.fraction(100, 0)).contains(new Point2D(0, 0));
        assertThat(area.fraction(300, 100)).isEmpty();
        assertThat(area.point(new Point2D(0.5, 0.5))).isEqualTo(new Point2D(200, 100));
    }

    @Test
    void zoomingKeepsThePlaceUnderThePointer() {
        ZoomedArea before = ZoomedArea.of(300, 300, 10, 10, Zoom.FIT);
        Point2D at = before.fraction(120, 210).orElseThrow();
        Zoom closer = before.pulled(Zoom.FIT, 0, 0).about(at, 4, 1, 100);
        Point2D after =
                ZoomedArea.of(300, 300, 10, 10, closer).fraction(120, 210).orElseThrow();

        assertThat(after.distance(at)).isCloseTo(0, within(1e-9));
    }

    @Test
    void aPictureIsPulledNoFurtherThanItsEnds() {
        Zoom zoom = new Zoom(2, 0.5, 0.5);
        ZoomedArea area = ZoomedArea.of(100, 100, 5, 5, zoom);

        assertThat(area.pulled(zoom, 10, -10)).isEqualTo(new Zoom(2, 0.45, 0.55));
        assertThat(area.pulled(zoom, 5000, -5000)).isEqualTo(new Zoom(2, 0.25, 0.75));
        assertThat(ZoomedArea.of(100, 100, 5, 5, new Zoom(2, 0, 7)).top()).isEqualTo(100);
    }

    @Test
    void zoomStaysWithinItsLimits() {
        assertThat(Zoom.FIT.about(new Point2D(0, 0), 1000, 1, 8)).isEqualTo(new Zoom(8, 0.0625, 0.0625));
        assertThat(Zoom.FIT.about(new Point2D(0, 0), 0.001, 1, 8)).isEqualTo(Zoom.FIT);
    }

    @Test
    void everyPixelHasTheColourOfTheCellItsMiddleLiesIn() {
        float[] values = new float[35];
        Random random = new Random(4);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        Heatmap map = new Heatmap("m", 7, 5, values);
        HeatmapPainter painter = new HeatmapPainter(ColorMap.BWR, ColorScale.of(map));
        CellRaster raster = new CellRaster(7, 5, painter.paint(map, 7, 5));

        for (Zoom zoom : new Zoom[] {Zoom.FIT, new Zoom(3.7, 0.3, 0.8), new Zoom(0.4, 0.5, 0.5)}) {
            ZoomedArea area = ZoomedArea.of(83, 61, 7, 5, zoom);
            int[] pixels = raster.paint(area);
            for (int y = 0; y < 61; y++) {
                for (int x = 0; x < 83; x++) {
                    int pixel = pixels[y * 83 + x];
                    area.fraction(x + 0.5, y + 0.5)
                            .ifPresentOrElse(
                                    at -> assertThat(pixel)
                                            .isEqualTo(painter.color(
                                                    map.value((int) (at.getX() * 7), (int) (at.getY() * 5)))),
                                    () -> assertThat(pixel).isZero());
                }
            }
        }
    }
}
