package org.lrpexplorer.dataset;

import java.io.File;
import java.io.IOException;
import javax.imageio.stream.FileImageInputStream;

/**
 * The bytes of a picture for a decoder. Some decoders go on with zeros where a file is cut short, for minutes; here they are
 * stopped soon behind its end.
 */
final class PictureBytes extends FileImageInputStream {
    /** More than any decoder looks behind the end of a whole file. */
    private static final int MOST_BEHIND = 1000;

    private int behind;

    PictureBytes(File file) throws IOException {
        super(file);
    }

    @Override
    public int read() throws IOException {
        return checked(super.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return checked(super.read(into, offset, length));
    }

    private int checked(int read) throws IOException {
        if (read < 0 && ++behind > MOST_BEHIND) {
            throw new IOException("the data end too early");
        }
        return read;
    }
}
