package org.lrpexplorer.tools.packaging;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lrpexplorer.files.OutputFolder;
import org.lrpexplorer.text.Text;

/**
 * The icon as files: SVG, PNG in the sizes of freedesktop.org's icon theme, ICO for Windows and ICNS for macOS, both of
 * which hold PNG files.
 */
final class IconFiles {

    private static final List<Integer> PNG_SIDES = List.of(16, 32, 48, 64, 128, 256, 512);
    private static final List<Integer> ICO_SIDES = List.of(16, 32, 48, 256);

    /** By Apple's names of the sizes; those of 32, 64 and 512 also as twice 16, 32 and 256. */
    private static final Map<String, Integer> ICNS_SIDES = new TreeMap<>(
            Map.of("icp4", 16, "icp5", 32, "ic07", 128, "ic08", 256, "ic09", 512, "ic11", 32, "ic12", 64, "ic14", 512));

    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;

    private IconFiles() {}

    /**
     * Writes {@code lrp-explorer.svg}, {@code .ico} and {@code .icns} and {@code lrp-explorer-SIDE.png} into a folder, which is
     * made if need be.
     *
     * @throws IOException if a file cannot be written
     */
    static void write(Path folder) throws IOException {
        OutputFolder out = OutputFolder.open(folder);
        out.write("lrp-explorer.svg", file -> file.write(svg().getBytes(StandardCharsets.UTF_8)));
        for (int side : PNG_SIDES) {
            out.write(Text.of("lrp-explorer-%d.png", side), file -> file.write(IconRaster.png(side)));
        }
        out.write("lrp-explorer.ico", file -> file.write(ico()));
        out.write("lrp-explorer.icns", file -> file.write(icns()));
    }

    /** The icon as SVG, in units of a hundredth of its side. */
    static String svg() {
        return IconDrawing.RECTANGLES.stream()
                .map(r -> Text.of(
                        "  <rect x=\"%.3f\" y=\"%.3f\" width=\"%.3f\" height=\"%.3f\" rx=\"%.3f\" fill=\"#%06x\"/>\n",
                        100 * r.left(), 100 * r.top(), 100 * r.side(), 100 * r.side(), 100 * r.rounding(), r.rgb()))
                .collect(Collectors.joining(
                        "", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">\n", "</svg>\n"));
    }

    /** A folder of the sizes, then their PNG files; little-endian, and a side of 256 is written as 0. */
    static byte[] ico() throws IOException {
        List<byte[]> images = new ArrayList<>();
        for (int side : ICO_SIDES) {
            images.add(IconRaster.png(side));
        }
        int start = ICO_HEADER + ICO_ENTRY * images.size();
        ByteBuffer header = ByteBuffer.allocate(start).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort((short) 0).putShort((short) 1).putShort((short) images.size());
        int offset = start;
        for (int i = 0; i < images.size(); i++) {
            byte side = (byte) (int) ICO_SIDES.get(i);
            header.put(side)
                    .put(side)
                    .put((byte) 0)
                    .put((byte) 0)
                    .putShort((short) 1)
                    .putShort((short) 32);
            header.putInt(images.get(i).length).putInt(offset);
            offset += images.get(i).length;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(header.array());
        for (byte[] image : images) {
            file.write(image);
        }
        return file.toByteArray();
    }

    /** A header with the file's length, then for each size its name, its length with these two, and a PNG file. */
    static byte[] icns() throws IOException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> size : ICNS_SIDES.entrySet()) {
            block(size.getKey(), IconRaster.png(size.getValue()), entries);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        block("icns", entries.toByteArray(), file);
        return file.toByteArray();
    }

    private static void block(String name, byte[] content, ByteArrayOutputStream file) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        out.writeBytes(name);
        out.writeInt(8 + content.length);
        out.write(content);
    }
}
