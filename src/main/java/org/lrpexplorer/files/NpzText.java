package org.lrpexplorer.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.lrpexplorer.text.Text;

/** Texts as arrays, and names of arrays as names of files. */
final class NpzText {

    private NpzText() {}

    /** An {@code .npy} file with one string. */
    static byte[] encoded(String text) {
        byte[] data = text.getBytes(NpzArchive.UTF_32);
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        array.writeBytes(new NpyHeader("<U" + data.length / Integer.BYTES, false, List.of(1)).encoded());
        array.writeBytes(data);
        return array.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The file of an array, which no other has; file systems may not tell capitals apart. */
    static String fileName(String array, Collection<String> taken) {
        String plain = array.replaceAll("[^A-Za-z0-9._-]", "_");
        String name = plain + ".npy";
        for (int i = 2; isTaken(name, taken); i++) {
            name = Text.of("%s-%s.npy", plain, Integer.toString(i));
        }
        return name;
    }

    private static boolean isTaken(String name, Collection<String> taken) {
        return taken.stream().anyMatch(name::equalsIgnoreCase);
    }
}
