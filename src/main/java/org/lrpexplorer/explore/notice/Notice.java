package org.lrpexplorer.explore.notice;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.DatasetsInside;
import org.lrpexplorer.problem.Telling;
import org.lrpexplorer.text.Text;

/**
 * Something a person should read.
 *
 * @param severity how much it matters
 * @param sentence what it says, one plain sentence
 * @param detail more of it, for those who ask; may have several lines
 * @param datasets files and folders that can be opened as a dataset instead of what is open or could not be opened
 */
public record Notice(Severity severity, String sentence, Optional<String> detail, List<Path> datasets) {

    /** Copies the list. */
    public Notice {
        datasets = List.copyOf(datasets);
    }

    private Notice(Severity severity, String sentence) {
        this(severity, sentence, Optional.empty(), List.of());
    }

    /** Something good to know. */
    public static Notice info(String sentence) {
        return new Notice(Severity.INFO, sentence);
    }

    /** Something that may not be what it seems. */
    public static Notice warning(String sentence) {
        return new Notice(Severity.WARNING, sentence);
    }

    /** Something that could not be done. */
    public static Notice error(String sentence) {
        return new Notice(Severity.ERROR, sentence);
    }

    /** What a person is told of a failure. */
    public static Notice of(Throwable failure) {
        if (failure instanceof DatasetException unusable && unusable.inside().isPresent()) {
            return offering(unusable.inside().get(), unusable.getMessage());
        }
        Telling telling = Telling.of(failure);
        Notice notice = error(telling.sentence());
        return telling.foreseen() ? notice : notice.withDetail(failure.toString());
    }

    /** The same with datasets that can be opened instead. */
    Notice offering(List<Path> instead) {
        return new Notice(severity, sentence, detail, instead);
    }

    private static Notice offering(DatasetsInside inside, String withPaths) {
        if (inside.areParts()) {
            return new Notice(
                    Severity.INFO,
                    Text.of(
                            "%s is divided into %s. Which is to be opened?",
                            inside.folder().getFileName(), inside.names()),
                    Optional.of(withPaths),
                    inside.datasets());
        }
        return new Notice(
                Severity.ERROR,
                Text.of(
                        "%s holds no dataset itself, but folders in it do. Open one of them:",
                        inside.folder().getFileName()),
                Optional.of(withPaths),
                inside.datasets());
    }

    /** The same with more detail. */
    public Notice withDetail(String text) {
        return new Notice(severity, sentence, Optional.of(text), datasets);
    }
}
