package org.lrpexplorer.evaluate.measure;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Both ends that the paths of an image have in common, then for each path the images between; made one by one. */
final class FlippedImages implements Iterator<float[]> {

    /** How many images stand before those of the first path. */
    static final int ENDS = 2;

    private final List<FlippingPath> paths;
    private final int between;
    private int next;
    private float[] current;

    /**
     * The images of some paths.
     *
     * @param paths at least one, of equal ends and as many steps
     */
    FlippedImages(List<FlippingPath> paths) {
        this.paths = paths;
        this.between = paths.get(0).steps() - 1;
    }

    /** How many images of each path stand side by side. */
    int between() {
        return between;
    }

    @Override
    public boolean hasNext() {
        return next < ENDS + paths.size() * between;
    }

    @Override
    public float[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int place = next++;
        FlippingPath first = paths.get(0);
        return place < ENDS ? List.of(first.from(), first.to()).get(place) : between(place - ENDS);
    }

    private float[] between(int place) {
        FlippingPath path = paths.get(place / between);
        int before = place % between;
        current = path.input(before + 1, before == 0 ? path.from() : current);
        return current;
    }
}
