package org.lrpexplorer.download;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.lrpexplorer.files.FreeSpace;
import org.lrpexplorer.files.PartFile;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.ByteSize;
import org.lrpexplorer.text.Text;

/**
 * Downloads one file and goes on where it was interrupted. It gets its name only once its bytes sum to what they must.
 *
 * @param client how to reach servers
 * @param patience how long a server may say nothing
 */
record FileDownload(HttpClient client, Duration patience) {
    private static final int WHOLE = 200;
    private static final int PARTIAL = 206;
    private static final int BEYOND_THE_END = 416;
    private static final long LOOK_MILLIS = 100;

    /**
     * Downloads a file into a folder.
     *
     * @param arrived is told after each piece how many bytes there are
     * @throws DownloadException if it is nowhere to be had, or the disk does not take it; what has arrived is kept to go on with
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    void get(RemoteFile file, Path folder, LongConsumer arrived, CancellationToken token) {
        Path target = folder.resolve(file.name());
        try (PartFile part = PartFile.of(target)) {
            requireRoom(file, folder, part);
            IOException failure = new IOException("no address is known");
            String host = "its publisher";
            for (URI address : file.addresses()) {
                try {
                    get(file, address, part, arrived, token);
                    return;
                } catch (UnwritableException e) {
                    throw e;
                } catch (IOException e) { // another home may have it
                    failure = e;
                    host = address.getHost();
                }
            }
            String kept = part.size() == 0 ? "" : "; what has arrived is kept";
            if (kept.isEmpty()) {
                part.remove();
            }
            throw new DownloadException(
                    Text.of(
                            "%s could not be downloaded from %s: %s. Check the connection and try again%s.",
                            file.name(), host, words(failure), kept),
                    failure);
        } catch (UnwritableException e) {
            throw new DownloadException(Text.of("%s %s.", target, e.getMessage()), e);
        } catch (IOException e) {
            throw new DownloadException(Text.of("%s cannot be written; look at its folder.", target), e);
        }
    }

    /** Nothing is left of a download that was not begun. */
    private static void requireRoom(RemoteFile file, Path folder, PartFile part) throws IOException {
        try {
            FreeSpace.require(folder, Math.max(file.bytes() - part.size(), 0));
        } catch (UnwritableException e) {
            if (part.size() == 0) {
                part.remove();
            }
            throw e;
        }
    }

    private static String words(IOException failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? "there is no connection" : message;
    }

    private void get(RemoteFile file, URI address, PartFile part, LongConsumer arrived, CancellationToken token)
            throws IOException {
        boolean resumed = part.size() > 0;
        receive(file, address, part, arrived, token);
        if (!isWhole(file, part, token)) {
            part.clear();
            if (!resumed) {
                throw new IOException("its " + file.sum().algorithm()
                        + " sum is not the published one, so it was removed; it is damaged or another file");
            }
            // What was there before may have been of another file.
            get(file, address, part, arrived, token);
            return;
        }
        part.complete();
    }

    /** Read through the part itself: on some systems nobody else can read a file that is locked. */
    @SuppressWarnings("resource") // the part goes on after it was read
    private static boolean isWhole(RemoteFile file, PartFile part, CancellationToken token) throws IOException {
        return file.sum().holds(token.watch(part.read()));
    }

    private void receive(RemoteFile file, URI address, PartFile part, LongConsumer arrived, CancellationToken token)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (part.size() > 0) {
            request.header("Range", "bytes=" + part.size() + "-");
        }
        HttpResponse<BodyPieces> answer = answer(request.build(), token);
        BodyPieces body = answer.body();
        try {
            switch (answer.statusCode()) {
                case WHOLE -> part.clear();
                case PARTIAL -> {
                    if (!continues(answer, part.size())) {
                        part.clear();
                        throw new IOException("the server sent another part than it was asked for");
                    }
                }
                case BEYOND_THE_END -> {
                    return; // All is there, or too much: the sum says which.
                }
                default -> throw new IOException("the server answered " + answer.statusCode());
            }
            long announced = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
            requireShort(file, part, Math.max(announced, 0) + part.size());
            long end = announced < 0 ? -1 : part.size() + announced;
            for (List<ByteBuffer> piece = body.next(token); !piece.isEmpty(); piece = body.next(token)) {
                for (ByteBuffer buffer : piece) {
                    requireShort(file, part, part.size() + buffer.remaining());
                    part.add(buffer);
                }
                arrived.accept(part.size());
            }
            if (part.size() < end) {
                throw new IOException("the connection ended early");
            }
        } finally {
            body.cancel();
        }
    }

    private static boolean continues(HttpResponse<?> answer, long from) {
        return answer.headers()
                .firstValue("Content-Range")
                .filter(range -> range.startsWith("bytes " + from + "-"))
                .isPresent();
    }

    private static void requireShort(RemoteFile file, PartFile part, long size) throws IOException {
        if (size > file.most()) {
            part.clear();
            throw new IOException(Text.of(
                    "the server sends %s or more where the file has %s", ByteSize.of(size), ByteSize.of(file.bytes())));
        }
    }

    private HttpResponse<BodyPieces> answer(HttpRequest request, CancellationToken token) throws IOException {
        CompletableFuture<HttpResponse<BodyPieces>> answer =
                client.sendAsync(request, head -> new BodyPieces(patience));
        try {
            for (long waited = 0; waited < patience.toMillis() && !answer.isDone(); waited += LOOK_MILLIS) {
                token.throwIfCancelled();
                TimeUnit.MILLISECONDS.sleep(answer.isDone() ? 0 : LOOK_MILLIS);
            }
            if (answer.isDone()) {
                return answer.get();
            }
            throw new IOException("the server did not answer for " + patience.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            throw new IOException("there is no connection to it", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the program is ending", e);
        } finally {
            answer.cancel(true);
        }
    }
}
