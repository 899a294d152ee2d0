package org.lrpexplorer.tools.samples;

import java.util.List;

/** The box around some lines, and the centre of their length. */
record Extent(double minX, double maxX, double minY, double maxY, double centreX, double centreY) {
    static Extent of(List<double[][]> lines) {
        double minX = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        double sumX = 0;
        double sumY = 0;
        double total = 0;
        for (double[][] line : lines) {
            double[] before = line[0];
            for (double[] point : line) {
                minX = Math.min(minX, point[0]);
                maxX = Math.max(maxX, point[0]);
                minY = Math.min(minY, point[1]);
                maxY = Math.max(maxY, point[1]);
                double dx = point[0] - before[0];
                double dy = point[1] - before[1];
                double length = Math.sqrt(dx * dx + dy * dy);
                sumX += length * (point[0] + before[0]) / 2;
                sumY += length * (point[1] + before[1]) / 2;
                total += length;
                before = point;
            }
        }
        return new Extent(minX, maxX, minY, maxY, sumX / total, sumY / total);
    }

    double width() {
        return maxX - minX;
    }

    double height() {
        return maxY - minY;
    }
}
