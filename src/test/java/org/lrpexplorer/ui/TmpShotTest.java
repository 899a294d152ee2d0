package org.lrpexplorer.ui;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.modelio.onnx.OnnxFileBuilder;
import org.testfx.api.FxRobot;

class TmpShotTest extends JourneyTest {
    @TempDir Path folder2;

    @Test
    void shot(FxRobot robot) throws Exception {
        Path first = folder2.resolve("mnist-conv-bn.onnx");
        Files.copy(Path.of("assets/networks/mnist-conv-bn.onnx"), first);
        journey.open(first, Path.of("datasets/digits"));
        journey.awaitPicture();
        Path second = new OnnxFileBuilder(13, -1, 1, 14, 14).weights("w", 196, 10).node("Flatten", List.of("x"), "flat")
                .node("MatMul", List.of("flat", "w"), "y").output("y").save(Files.createDirectories(folder2.resolve("s")));
        journey.onFx(() -> { journey.explorer.second().open(second); return null; });
        journey.await(() -> journey.explorer.second().view().get().isPresent());
        for (int[] size : new int[][] {{1280, 720}, {1440, 900}}) {
            journey.onFx(() -> { Window w = Window.getWindows().get(0); w.setWidth(size[0]); w.setHeight(size[1]); return null; });
            Thread.sleep(2500);
            journey.onFx(() -> {
                WritableImage image = Window.getWindows().get(0).getScene().snapshot(null);
                int w = (int) image.getWidth(); int h = (int) image.getHeight();
                BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
                for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) out.setRGB(x, y, image.getPixelReader().getArgb(x, y));
                try { ImageIO.write(out, "png", new File("/tmp/readx-" + size[0] + ".png")); } catch (Exception e) { throw new RuntimeException(e); }
                return null;
            });
        }
    }
}
