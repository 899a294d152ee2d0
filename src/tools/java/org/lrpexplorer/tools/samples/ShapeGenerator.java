package org.lrpexplorer.tools.samples;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.dataset.PixelImage;

/**
 * Coloured shapes and textures on varied backgrounds, 32×32 RGB. Place, size, rotation, colours and background are drawn
 * independently of the class, so that only the form tells it.
 */
public final class ShapeGenerator implements ImageGenerator {
    private static final int SIDE = 32;
    private static final int SAMPLES_PER_AXIS = 4;
    private static final List<Form> FORMS = List.of(Form.values());
    private static final List<String> NAMES = Stream.of(Form.values())
            .map(form -> form.name().toLowerCase(Locale.ROOT))
            .toList();

    private final long seed;

    /** A set of shapes; another seed is another, independent set. */
    public ShapeGenerator(long seed) {
        this.seed = seed;
    }

    @Override
    public List<String> classNames() {
        return NAMES;
    }

    @Override
    public LabelledImage generate(int index) {
        int label = LabelSequence.label(seed, index, NAMES.size());
        Scene scene = Scene.any(new StableRandom(seed, index), FORMS.get(label), SIDE);
        byte[] pixels = new byte[SIDE * SIDE * 3];
        BitSet object = new BitSet(SIDE * SIDE);
        for (int i = 0; i < SIDE * SIDE; i++) {
            object.set(i, paint(scene, i % SIDE, i / SIDE, pixels, 3 * i));
        }
        return new LabelledImage(new PixelImage(SIDE, SIDE, 3, pixels), label, new Mask(SIDE, SIDE, object));
    }

    /** Averages the scene over one pixel; returns whether at least half of the pixel belongs to the object. */
    private static boolean paint(Scene scene, int column, int row, byte[] pixels, int offset) {
        Colour mean = new Colour(0, 0, 0);
        int inside = 0;
        int samples = SAMPLES_PER_AXIS * SAMPLES_PER_AXIS;
        for (int i = 0; i < samples; i++) {
            int across = i % SAMPLES_PER_AXIS;
            int down = i / SAMPLES_PER_AXIS;
            double x = column + (across + 0.5) / SAMPLES_PER_AXIS;
            double y = row + (down + 0.5) / SAMPLES_PER_AXIS;
            inside += scene.isObject(x, y) ? 1 : 0;
            mean = mean.mix(scene.colour(x, y), 1.0 / (i + 1));
        }
        mean.lit(scene.grain()).store(pixels, offset);
        return 2 * inside >= samples;
    }
}
