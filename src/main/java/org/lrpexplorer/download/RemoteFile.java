package org.lrpexplorer.download;

import java.net.URI;
import java.util.List;

/**
 * A file that can be downloaded.
 *
 * @param name under which it is kept
 * @param addresses where it is, the publisher's own first; the next is tried where one fails
 * @param bytes how long it is; a file that is a tenth longer is refused
 * @param sum of all its bytes
 */
public record RemoteFile(String name, List<URI> addresses, long bytes, Checksum sum) {
    private static final long SLACK = 1 << 16;

    /** Copies the list. */
    public RemoteFile {
        addresses = List.copyOf(addresses);
    }

    /** The most that is taken. */
    long most() {
        return bytes + bytes / 10 + SLACK;
    }
}
