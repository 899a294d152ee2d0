package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.card.PixelPreset;
import org.lrpexplorer.modelio.card.StatedCard;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/** Changes and saves the card of the open network. On the user-interface thread. */
final class Cards {

    private final ExplorerModel model;
    private final FileWork files;
    private final Adoption adoption;

    Cards(ExplorerModel model, FileWork files, Adoption adoption) {
        this.model = model;
        this.files = files;
        this.adoption = adoption;
    }

    /** Describes the open network by a whole card. */
    void apply(NetworkCard card) {
        adoption.describe(StatedCard.of(card), card.name());
    }

    /** Feeds pixels in one of the common ways; what else was guessed stays a guess. */
    void feed(PixelPreset preset) {
        OpenNetwork open = model.network().get();
        InputSpec input = preset.applied(open.card().input());
        adoption.describe(open.loaded().stated().orElse(StatedCard.blank()).withInput(input), open.name());
    }

    /**
     * Describes the open network by a card and writes it beside the network.
     *
     * @param replace whether a card that is there already may go
     * @param asked receives the file that is there already, where it may not
     */
    void save(NetworkCard card, boolean replace, Consumer<Path> asked) {
        OpenNetwork open = model.network().get();
        if (open == null) {
            model.notices().add(Notice.error("A network card describes an open network; open the network first."));
            return;
        }
        Path file = CardFiles.beside(open.loaded().file());
        files.run(
                "Writing " + file.getFileName(),
                () -> {
                    requireSame(open.source());
                    boolean there = !replace && CardFiles.isThere(file);
                    if (!there) {
                        CardFiles.write(card, file);
                    }
                    return there;
                },
                there -> {
                    if (there) {
                        asked.accept(file);
                    } else {
                        written(open, card, file);
                    }
                });
    }

    /** Beside a network that took the open one's place the card would describe that. */
    private static void requireSame(OpenedFile network) {
        if (PathKind.isFile(network.path())
                && !network.isSameAs(OpenedFile.at(network.path()), new CancellationToken())) {
            throw new ModelException(Text.of(
                    "The card was not written, because %s was replaced since it was opened; open the file again.",
                    network.path()));
        }
    }

    private void written(OpenNetwork described, NetworkCard card, Path file) {
        model.notices().add(Notice.info(Text.of("The card was written to %s.", file.toAbsolutePath())));
        Optional<StatedCard> saved = Optional.of(StatedCard.of(card));
        boolean stillOpen = model.network().get().id().equals(described.id());
        if (stillOpen && !described.loaded().stated().equals(saved)) {
            apply(card);
        }
    }
}
