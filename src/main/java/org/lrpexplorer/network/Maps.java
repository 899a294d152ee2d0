package org.lrpexplorer.network;

import java.util.List;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;

/** Shape rules that several layers over channel maps share. */
final class Maps {

    private Maps() {}

    static Shape slide(Shape in, int channels, Window window) {
        int height = window.outHeight(in.dim(1));
        int width = window.outWidth(in.dim(2));
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException("its %d×%d window does not fit into an input of %s"
                    .formatted(window.kernelH(), window.kernelW(), in));
        }
        return Shape.of(channels, height, width);
    }

    static Shape requireMap(List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (!in.isMap()) {
            throw new IllegalArgumentException("it expects channel maps but its input is " + in);
        }
        return in;
    }
}
