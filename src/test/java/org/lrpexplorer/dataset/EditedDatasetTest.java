package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.tensor.Shape;

class EditedDatasetTest {

    @TempDir
    Path folder;

    @Test
    void imagesShareASizeOnlyIfTheEditedOnesHaveItToo() {
        Dataset original = DatasetReaders.open(TestFiles.write(folder, "test_batch.bin", TestFiles.cifar(1, 2)));

        assertThat(edited(original, 32).imageShape()).contains(Shape.of(3, 32, 32));
        assertThat(edited(original, 28).imageShape()).isEmpty();
        original.close();
    }

    private static Dataset edited(Dataset original, int side) {
        return new EditedDataset(original, Map.of(1, new PixelImage(side, side, 3, new byte[3 * side * side])));
    }
}
