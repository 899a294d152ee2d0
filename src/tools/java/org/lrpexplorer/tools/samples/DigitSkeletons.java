package org.lrpexplorer.tools.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways in which people write the ten digits, as the points that the pen passes through.
 *
 * <p>A variant is written as text: points {@code x,y} in a box of 100×100 with y downwards; {@code /} makes the point
 * before it a corner, where the curve is not smooth; {@code ;} lifts the pen.
 */
final class DigitSkeletons {
    private static final List<List<String>> WRITTEN = List.of(
            List.of(
                    "54,5 30,16 20,50 34,88 58,94 80,64 76,26 54,6 42,9",
                    "62,12 44,5 22,30 18,66 40,95 68,86 82,50 72,16 52,5",
                    "50,4 34,20 28,56 38,90 56,95 70,72 70,30 56,6 48,5",
                    "40,10 20,40 24,80 52,94 80,70 78,30 58,8 36,12"),
            List.of(
                    "52,4 50,50 49,96",
                    "58,4 51,50 43,96",
                    "34,24 46,14 55,5 / 53,50 52,96",
                    "34,24 54,6 / 53,50 52,94 ; 30,95 52,94 76,94"),
            List.of(
                    "20,28 34,9 60,6 76,24 66,50 42,74 18,93 / 50,90 84,91",
                    "18,26 42,5 74,16 70,46 40,80 22,90 18,80 34,76 58,90 86,88",
                    "24,20 52,5 78,24 60,56 36,78 16,94 / 48,93 86,94",
                    "16,30 36,8 66,10 74,34 54,64 20,92 / 46,84 66,94 88,86"),
            List.of(
                    "20,18 42,5 70,12 72,34 44,47 / 74,56 78,80 52,95 16,86",
                    "22,8 48,8 76,8 / 46,42 / 72,50 80,72 62,93 38,95 16,84",
                    "20,14 50,4 76,20 62,42 44,48 58,48 80,68 62,94 34,94 16,82",
                    "24,12 52,6 70,22 58,40 38,46 / 68,52 70,82 44,96 22,88"),
            List.of(
                    "30,6 24,34 18,56 / 50,56 84,52 ; 68,22 64,58 60,96",
                    "62,5 40,34 14,64 / 50,64 88,62 ; 64,8 63,50 61,96",
                    "22,10 20,40 36,55 58,52 76,40 ; 76,8 71,50 66,96",
                    "86,62 50,63 14,64 / 40,32 62,5 / 61,50 60,96"),
            List.of(
                    "76,8 54,8 32,9 / 29,26 27,44 / 52,36 76,52 74,80 48,95 18,86",
                    "32,10 29,28 27,46 / 54,40 78,60 66,88 40,95 18,84 ; 32,10 54,8 82,6",
                    "80,6 58,10 36,10 26,26 32,42 58,46 76,62 66,88 40,95 18,86",
                    "74,7 36,8 / 30,44 / 58,42 74,66 60,90 36,94 20,88"),
            List.of(
                    "68,5 42,26 24,62 36,92 62,92 74,72 58,55 36,62 26,76",
                    "54,4 32,40 26,76 46,95 70,84 70,62 50,56 30,72",
                    "76,10 52,12 28,42 22,74 42,95 68,88 76,68 58,56 34,62 24,74",
                    "48,4 34,36 26,70 40,94 62,90 66,70 48,62 28,76"),
            List.of(
                    "18,12 50,11 80,9 / 60,48 44,96",
                    "16,12 50,12 82,9 / 60,50 42,96 ; 34,54 54,51 76,49",
                    "18,26 20,12 / 52,13 82,10 / 62,44 50,96",
                    "20,14 46,8 78,12 / 70,30 54,56 46,96"),
            List.of(
                    "74,18 50,5 28,20 44,42 68,58 74,80 50,96 26,82 34,58 58,42 76,22 68,10",
                    "50,47 28,28 48,5 72,24 50,47 25,72 49,96 76,74 52,48",
                    "72,14 44,6 30,26 54,46 74,72 52,95 28,80 40,56 64,34 74,14",
                    "48,46 32,24 50,6 68,24 50,46 ; 50,46 26,70 50,95 74,70 50,46"),
            List.of(
                    "72,22 50,6 26,24 34,48 60,46 74,22 / 73,56 68,96",
                    "74,14 48,6 26,32 44,52 68,36 74,12 / 70,58 56,96",
                    "74,24 52,5 28,22 34,48 62,44 75,22 / 76,60 60,90 28,92",
                    "60,6 34,14 30,40 54,46 72,24 62,7 / 74,40 66,72 48,96"));

    private DigitSkeletons() {}

    /** How many ways of writing the digit are known. */
    static int variants(int digit) {
        return WRITTEN.get(digit).size();
    }

    /** The strokes of one way of writing the digit; each stroke is a list of smooth runs that share their ends. */
    static List<List<double[][]>> strokes(int digit, int variant) {
        List<List<double[][]>> strokes = new ArrayList<>();
        for (String stroke : WRITTEN.get(digit).get(variant).split(";", -1)) {
            strokes.add(runs(stroke.strip()));
        }
        return strokes;
    }

    private static List<double[][]> runs(String stroke) {
        List<double[][]> runs = new ArrayList<>();
        List<double[]> run = new ArrayList<>();
        for (String word : stroke.split(" ", -1)) {
            if (word.equals("/")) {
                double[] corner = run.get(run.size() - 1);
                runs.add(run.toArray(double[][]::new));
                run.clear();
                run.add(corner);
            } else {
                int comma = word.indexOf(',');
                run.add(new double[] {
                    Double.parseDouble(word.substring(0, comma)), Double.parseDouble(word.substring(comma + 1))
                });
            }
        }
        runs.add(run.toArray(double[][]::new));
        return runs;
    }
}
