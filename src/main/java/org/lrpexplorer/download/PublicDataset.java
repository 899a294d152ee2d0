package org.lrpexplorer.download;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A dataset that is public.
 *
 * @param id one word for the command line, and the folder that it is kept in
 * @param title its name
 * @param about what is in it, in a few words
 * @param files all that belongs to it
 * @param inside sums of files in an archive that is its only file, by their names there
 */
public record PublicDataset(
        String id, String title, String about, List<RemoteFile> files, Map<String, Checksum> inside) {
    /** Copies the collections. */
    public PublicDataset {
        files = List.copyOf(files);
        inside = Map.copyOf(inside);
    }

    /** How much is downloaded. */
    public long bytes() {
        return files.stream().mapToLong(RemoteFile::bytes).sum();
    }

    /** The folder that it is kept in. */
    Path folder(Path place) {
        return place.resolve(id);
    }

    /** What is to be opened of it: its only file, or the folder of its files. */
    public Path opened(Path place) {
        return files.size() == 1 ? folder(place).resolve(files.get(0).name()) : folder(place);
    }

    /** Whether all files are there; their sums were looked at when they arrived. */
    public boolean isIn(Path place) {
        return files.stream().allMatch(file -> Files.exists(folder(place).resolve(file.name())));
    }
}
