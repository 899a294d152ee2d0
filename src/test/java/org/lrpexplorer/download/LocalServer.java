package org.lrpexplorer.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that holds one file and behaves as it is told. */
public final class LocalServer implements AutoCloseable {
    private final HttpServer server;
    private final byte[] content;
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private volatile boolean heedsRanges = true;
    private volatile int status = 200;
    private volatile int cut = Integer.MAX_VALUE;
    private volatile boolean stalls;
    private volatile String redirect = "";

    /** A server that answers from now on. */
    public LocalServer(byte[] content) throws IOException {
        this.content = content;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/file", this::answer);
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", redirect);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    /** Where the file is. */
    public URI file() {
        return at("/file");
    }

    URI at(String path) {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + path);
    }

    void redirectingTo(String address) {
        redirect = address;
    }

    void ignoringRanges() {
        heedsRanges = false;
    }

    void answering(int code) {
        status = code;
    }

    /** Breaks off behind so many bytes of the body; never again for {@code Integer.MAX_VALUE}. */
    public void breakingOffAfter(int bytes) {
        cut = bytes;
    }

    /** Goes silent instead of breaking off. */
    public void stalling() {
        stalls = true;
    }

    /** The ranges that were asked for, "" for the whole. */
    public List<String> ranges() {
        return ranges;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "" : range);
        if (status != 200) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        int from = range == null || !heedsRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (from >= content.length) {
            exchange.sendResponseHeaders(416, -1);
            exchange.close();
            return;
        }
        if (from > 0) {
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
        OutputStream out = exchange.getResponseBody();
        int count = Math.min(content.length - from, cut);
        out.write(content, from, count);
        out.flush();
        if (!stalls || count == content.length - from) {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
