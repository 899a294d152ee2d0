package org.lrpexplorer.tools.samples;

/**
 * The classes of {@link ShapeGenerator}: which paint covers a point of the object. Objects lie in the unit circle; {@code
 * trait} in [0, 1] varies the proportions.
 */
enum Form {
    DISC {
        @Override
        int paint(double x, double y, double trait) {
            return inCircle(x, y, 0.92) ? FIRST : NONE;
        }
    },
    RING {
        @Override
        int paint(double x, double y, double trait) {
            return inCircle(x, y, 0.97) && !inCircle(x, y, 0.48 + 0.16 * trait) ? FIRST : NONE;
        }
    },
    SQUARE {
        @Override
        int paint(double x, double y, double trait) {
            return inBox(x, y, 0.78, 0.7 + 0.12 * trait) ? FIRST : NONE;
        }
    },
    TRIANGLE {
        @Override
        int paint(double x, double y, double trait) {
            double height = 1.3 + 0.3 * trait;
            double fromTip = y + 0.9;
            return fromTip > 0 && fromTip < height && Math.abs(x) < 0.9 * fromTip / height ? FIRST : NONE;
        }
    },
    STAR {
        @Override
        int paint(double x, double y, double trait) {
            double sector = 2 * StrictMath.PI / 5;
            double turned = StrictMath.atan2(y, x) + 2 * StrictMath.PI;
            double fromNotch = Math.abs(turned % sector - sector / 2);
            double radius = Math.sqrt(x * x + y * y);
            double notch = 0.38 + 0.1 * trait;
            double across = radius * StrictMath.sin(fromNotch);
            double along = radius * StrictMath.cos(fromNotch);
            double tipAcross = StrictMath.sin(sector / 2);
            double tipAlong = StrictMath.cos(sector / 2);
            return (along - notch) * tipAcross < across * (tipAlong - notch) ? FIRST : NONE;
        }
    },
    CROSS {
        @Override
        int paint(double x, double y, double trait) {
            double arm = 0.22 + 0.1 * trait;
            return inBox(x, y, arm, 0.93) || inBox(x, y, 0.93, arm) ? FIRST : NONE;
        }
    },
    CRESCENT {
        @Override
        int paint(double x, double y, double trait) {
            return inCircle(x, y, 0.97) && !inCircle(x - 0.5 + 0.12 * trait, y, 0.76) ? FIRST : NONE;
        }
    },
    STRIPES {
        @Override
        int paint(double x, double y, double trait) {
            return inPatch(x, y, trait) ? alternate(cell(x, 0.36 + 0.1 * trait)) : NONE;
        }
    },
    CHECKERS {
        @Override
        int paint(double x, double y, double trait) {
            double side = 0.42 + 0.12 * trait;
            return inPatch(x, y, trait) ? alternate(cell(x, side) + cell(y, side)) : NONE;
        }
    },
    DOTS {
        @Override
        int paint(double x, double y, double trait) {
            double pitch = 0.58 + 0.1 * trait;
            double fromDotX = x - pitch * (cell(x, pitch) + 0.5);
            double fromDotY = y - pitch * (cell(y, pitch) + 0.5);
            if (!inPatch(x, y, trait)) {
                return NONE;
            }
            return inCircle(fromDotX, fromDotY, 0.34 * pitch) ? SECOND : FIRST;
        }
    };

    /** The point does not belong to the object. */
    static final int NONE = -1;

    static final int FIRST = 0;
    static final int SECOND = 1;

    /** Which of the object's two paints covers the point, or {@link #NONE}. */
    abstract int paint(double x, double y, double trait);

    private static boolean inCircle(double x, double y, double radius) {
        return x * x + y * y < radius * radius;
    }

    private static boolean inBox(double x, double y, double halfWidth, double halfHeight) {
        return Math.abs(x) < halfWidth && Math.abs(y) < halfHeight;
    }

    /** Textures come on round and on square patches alike, so that the outline does not tell them apart. */
    private static boolean inPatch(double x, double y, double trait) {
        return trait * 16 % 2 < 1 ? inCircle(x, y, 0.97) : inBox(x, y, 0.82, 0.82);
    }

    private static long cell(double x, double side) {
        return (long) Math.floor(x / side);
    }

    private static int alternate(long cell) {
        return Math.floorMod(cell, 2L) == 0 ? FIRST : SECOND;
    }
}
