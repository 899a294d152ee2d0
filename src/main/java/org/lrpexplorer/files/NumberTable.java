package org.lrpexplorer.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.text.ByteSize;
import org.lrpexplorer.text.Text;

/** Reads tables of nothing but numbers: lines of numbers between commas, as many in each; empty lines are skipped. */
public final class NumberTable {

    /** More numbers than anybody writes down; a larger file is something else. */
    private static final int LARGEST = 1 << 24;

    private NumberTable() {}

    /**
     * Reads a table of one line, or of one column, as a vector, others as lines × columns.
     *
     * @throws ArrayFileException if there is no such file, it is too large, cannot be read, or holds anything else
     */
    public static FloatArray read(Path file) {
        List<Float> numbers = new ArrayList<>();
        int columns = 0;
        int number = 0;
        for (String line : text(file).lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] cells = line.split(",", -1);
            if (columns > 0 && cells.length != columns) {
                throw new ArrayFileException(Text.of(
                        "%s holds %d numbers in line %d and %d in the first.", file, cells.length, number, columns));
            }
            columns = cells.length;
            for (String cell : cells) {
                numbers.add(number(file, number, cell.strip()));
            }
        }
        if (numbers.isEmpty()) {
            throw new ArrayFileException(Text.of("%s holds no numbers.", file));
        }
        float[] values = new float[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(i);
        }
        int lines = values.length / columns;
        return new FloatArray(lines == 1 || columns == 1 ? List.of(values.length) : List.of(lines, columns), values);
    }

    private static float number(Path file, int line, String cell) {
        try {
            return Float.parseFloat(cell);
        } catch (NumberFormatException e) {
            throw new ArrayFileException(
                    Text.of("%s holds something other than numbers between commas in line %d.", file, line), e);
        }
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ArrayFileException(Text.of(
                        "%s is %s large, where tables take at most %s; save its numbers as .npy.",
                        file, ByteSize.of(Files.size(file)), ByteSize.of(LARGEST)));
            }
            return InputFile.text(file);
        } catch (NotAFileException e) {
            throw new ArrayFileException(Text.of("%s %s, not a table.", file, e.getReason()), e);
        } catch (NoSuchFileException e) {
            throw new ArrayFileException(Text.of("%s does not exist.", file), e);
        } catch (IOException e) {
            throw new ArrayFileException(Text.of("%s cannot be read.", file), e);
        }
    }
}
