package org.lrpexplorer.heatmap;

import java.util.List;

/**
 * The colours of classes on maps that show which class is predicted where: for class 0, which mostly is the background, a
 * dark grey; for the others those of Okabe and Ito ("Color Universal Design", 2008), which people who do not see all
 * colours tell apart, and behind them lighter and darker ones.
 */
public final class ClassColors {

    private static final int BACKGROUND = 0x3C4450;
    private static final int[] COLORS = {0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7};
    private static final List<String> NAMES =
            List.of("orange", "sky blue", "green", "yellow", "blue", "vermilion", "purple");
    private static final List<String> SHADES = List.of("", "light ", "dark ", "pale ", "deep ");
    private static final double[] LIGHTER = {0, 0.5, -0.4, 0.75, -0.65};
    private static final int CHANNELS = 3;

    private ClassColors() {}

    /**
     * The colour of a class, as RGB.
     *
     * @param classIndex counted from 0; below 0 where no class is predicted, which looks like class 0
     */
    public static int rgb(int classIndex) {
        if (classIndex < 1) {
            return BACKGROUND;
        }
        int color = COLORS[(classIndex - 1) % COLORS.length];
        double lighter = LIGHTER[(classIndex - 1) / COLORS.length % LIGHTER.length];
        return mixed((color >> 16) & 0xFF, lighter) << 16
                | mixed((color >> 8) & 0xFF, lighter) << 8
                | mixed(color & 0xFF, lighter);
    }

    /** What the colour of a class is called. */
    public static String name(int classIndex) {
        if (classIndex < 1) {
            return "dark grey";
        }
        return SHADES.get((classIndex - 1) / COLORS.length % LIGHTER.length)
                + NAMES.get((classIndex - 1) % COLORS.length);
    }

    private static int mixed(int value, double lighter) {
        return (int) Math.round(lighter < 0 ? value * (1 + lighter) : value + (255 - value) * lighter);
    }

    /**
     * A picture of classes.
     *
     * @param classes one for each cell, row by row
     */
    public static Picture picture(int width, int height, int[] classes) {
        byte[] pixels = new byte[CHANNELS * classes.length];
        for (int i = 0; i < classes.length; i++) {
            int color = rgb(classes[i]);
            for (int channel = 0; channel < CHANNELS; channel++) {
                pixels[CHANNELS * i + channel] = (byte) (color >> (8 * (CHANNELS - 1 - channel)));
            }
        }
        return Picture.ofBytes(width, height, CHANNELS, pixels);
    }
}
