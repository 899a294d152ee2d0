package org.lrpexplorer.download;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/** Downloads a public dataset, file by file, and checks every one. Files that are there are not downloaded again. */
public final class DatasetDownload {
    private static final Duration CONNECTING = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Duration patience;

    /** @param patience how long a server may say nothing */
    DatasetDownload(Duration patience) {
        this.patience = patience;
    }

    /** Over the internet, once {@link #get} is called. */
    public DatasetDownload() {
        this(PATIENCE);
    }

    /** Is told of what arrives, on the thread that downloads. */
    @FunctionalInterface
    public interface Listener {
        /**
         * A piece has arrived.
         *
         * @param bytes so far of all files
         */
        void arrived(long bytes);
    }

    /**
     * Downloads what is not there yet.
     *
     * @param place the folder of all datasets
     * @return what is to be opened
     * @throws DownloadException if a file is nowhere to be had or not what it must be
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled; what has arrived is kept
     */
    public Path get(PublicDataset dataset, Path place, Listener listener, CancellationToken token) {
        Path folder = dataset.folder(place);
        FileDownload files = files();
        long before = 0;
        for (RemoteFile file : dataset.files()) {
            token.throwIfCancelled();
            Path target = folder.resolve(file.name());
            if (!isThere(file, target, token)) {
                long begin = before;
                files.get(file, folder, bytes -> listener.arrived(begin + bytes), token);
            }
            before += file.bytes();
            listener.arrived(before);
        }
        if (!dataset.inside().isEmpty()) {
            requireInside(dataset, dataset.opened(place), token);
        }
        return dataset.opened(place);
    }

    /** Made when something is downloaded: what it needs for encrypted connections takes a tenth of a second. */
    private FileDownload files() {
        return new FileDownload(
                HttpClient.newBuilder()
                        .connectTimeout(CONNECTING)
                        .followRedirects(
                                HttpClient.Redirect.NORMAL) // to http and https only, and never from https to http
                        .build(),
                patience);
    }

    private static boolean isThere(RemoteFile file, Path target, CancellationToken token) {
        try {
            return Files.exists(target) && file.sum().holds(target, token);
        } catch (IOException e) {
            return false; // what cannot be read is downloaded again
        }
    }

    private static void requireInside(PublicDataset dataset, Path archive, CancellationToken token) {
        Set<String> missing = new HashSet<>(dataset.inside().keySet());
        try (InputStream in = token.watch(new BufferedInputStream(InputFile.stream(archive)));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                Map<String, Checksum> sums = dataset.inside();
                if (sums.containsKey(name) && sums.get(name).holds(tar)) {
                    missing.remove(name);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new DownloadException(Text.of("%s cannot be unpacked; remove it and download it again.", archive), e);
        }
        if (!missing.isEmpty()) {
            throw new DownloadException(Text.of(
                    "%s does not hold what was published: %s is missing or has another SHA-256 sum. Remove it and download it"
                            + " again.",
                    archive, missing.stream().sorted().findFirst().orElseThrow()));
        }
    }
}
