package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lrpexplorer.download.DataOffer;
import org.lrpexplorer.download.DatasetDownload;
import org.lrpexplorer.download.PublicDataset;
import org.lrpexplorer.explore.task.DownloadState;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.problem.Telling;

/** Downloads public datasets, one at a time, once a person asks for it, and opens them. On the user-interface thread. */
public final class Downloads {

    private final Threads threads;
    private final DatasetDownload download;
    private final DataOffer offer;
    private final Consumer<Path> open;
    private final ReadOnlyObjectWrapper<DownloadState> state = new ReadOnlyObjectWrapper<>(DownloadState.NONE);
    private CancellationToken token = new CancellationToken();

    /**
     * Nothing is downloaded yet.
     *
     * @param offer what can be downloaded, and where to
     * @param open is given what has been downloaded
     */
    Downloads(Threads threads, DatasetDownload download, DataOffer offer, Consumer<Path> open) {
        this.threads = threads;
        this.download = download;
        this.offer = offer;
        this.open = open;
    }

    /** What is being downloaded. */
    public ReadOnlyObjectProperty<DownloadState> state() {
        return state.getReadOnlyProperty();
    }

    /** The folder of all datasets; empty where none can be named. */
    public Optional<Path> place() {
        return offer.place();
    }

    /** The datasets that are offered. */
    public List<PublicDataset> datasets() {
        return offer.datasets();
    }

    /** Downloads a dataset, or what is missing of it, and opens it; nothing while another is being downloaded. */
    public void get(PublicDataset dataset) {
        if (state.get().running() || offer.place().isEmpty()) {
            return;
        }
        CancellationToken mine = new CancellationToken();
        token = mine;
        state.set(new DownloadState(Optional.of(dataset), true, 0, Optional.empty()));
        Arrivals arrivals = new Arrivals(dataset, mine);
        threads.openings().execute(() -> run(dataset, offer.place().get(), arrivals, mine));
    }

    /** Ends the download; what has arrived is kept to go on with. */
    public void cancel() {
        token.cancel();
    }

    private void run(PublicDataset dataset, Path folder, Arrivals arrivals, CancellationToken mine) {
        try {
            Path opened = download.get(dataset, folder, arrivals::at, mine);
            threads.ui().execute(() -> {
                end(dataset, Optional.empty());
                open.accept(opened);
            });
        } catch (Cancelled e) {
            threads.ui()
                    .execute(() -> end(
                            dataset,
                            Optional.of(dataset.title()
                                    + " was not downloaded to its end; what has arrived is kept, and the next"
                                    + " download goes on there.")));
        } catch (RuntimeException | Error e) {
            threads.ui().execute(() -> end(dataset, Optional.of(Telling.of(e).sentence())));
        }
    }

    private void end(PublicDataset dataset, Optional<String> said) {
        state.set(new DownloadState(Optional.of(dataset), false, state.get().bytes(), said));
    }

    /** Carries what arrives to the user-interface thread, never more than one update under way. */
    private final class Arrivals {
        private final PublicDataset dataset;
        private final CancellationToken mine;
        private final AtomicLong newest = new AtomicLong();
        private final AtomicBoolean underWay = new AtomicBoolean();

        Arrivals(PublicDataset dataset, CancellationToken mine) {
            this.dataset = dataset;
            this.mine = mine;
        }

        void at(long bytes) {
            newest.set(bytes);
            if (underWay.compareAndSet(false, true)) {
                threads.ui().execute(this::show);
            }
        }

        private void show() {
            underWay.set(false);
            if (token == mine && state.get().running()) {
                state.set(new DownloadState(Optional.of(dataset), true, newest.get(), Optional.empty()));
            }
        }
    }
}
