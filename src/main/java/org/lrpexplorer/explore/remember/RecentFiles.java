package org.lrpexplorer.explore.remember;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lrpexplorer.dataset.DatasetPlace;

/** The files or folders of one kind that were opened last, newest first. */
public final class RecentFiles {

    private static final int MOST = 10;

    private final ObservableList<Path> paths = FXCollections.observableArrayList();

    /** Kept, since it would otherwise stop telling of changes once nobody else holds it. */
    private final ObservableList<Path> shown = FXCollections.unmodifiableObservableList(paths);

    /** An empty list. */
    public RecentFiles() {}

    /** The list, to look at. */
    public ObservableList<Path> paths() {
        return shown;
    }

    /** Puts a file that was opened first. */
    public void add(Path opened) {
        Path path = opened.toAbsolutePath().normalize();
        setAll(Stream.concat(Stream.of(path), paths.stream()).toList());
    }

    /** Takes over a list. */
    public void setAll(List<Path> newestFirst) {
        paths.setAll(newestFirst.stream().distinct().limit(MOST).toList());
    }

    /** Forgets them. */
    public void clear() {
        paths.clear();
    }

    /** Why a file cannot be opened now, in a few words; empty if nothing speaks against it. */
    public static Optional<String> obstacle(Path path) {
        DatasetPlace place = DatasetPlace.of(path);
        if (!place.exists()) {
            return Optional.of("no longer there");
        }
        return Files.isReadable(place.whole()) ? Optional.empty() : Optional.of("not readable");
    }
}
