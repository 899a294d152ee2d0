package org.lrpexplorer.endurance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.lrpexplorer.cli.CommandRun;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.explore.draw.DrawnImage;
import org.lrpexplorer.explore.draw.SavedDrawing;
import org.lrpexplorer.explore.remember.Memory;
import org.lrpexplorer.explore.remember.Remembered;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;

/** A program of its own that writes files of one kind over and over until it is ended by force. */
public final class Writing {

    static final String READY = "writing";

    /** How the program says that it leaves a file to another run. */
    private static final String LEFT_TO_ANOTHER = "by another run";

    private Writing() {}

    /** What is written. */
    enum Kind {
        /** Figures, archives and tables of relevance. */
        EXPORTS("figure.png figure.svg figure.pdf values.npz sums.csv sums.json") {
            @Override
            void write(Path folder, String name, int round) {
                String command = name.startsWith("figure") ? "figure" : "explain";
                CommandRun.of(
                        command,
                        "--network",
                        "assets/networks/mnist-dense-bn.onnx",
                        "--dataset",
                        "datasets/digits",
                        "--index",
                        String.valueOf(round % 50),
                        "--force",
                        "--out",
                        folder.resolve(name).toString());
            }
        },
        /** What is kept of a session: its state with all settings, composites, cards and drawings. */
        SESSIONS("session.json composite.json card.json drawing.png") {
            @Override
            void write(Path folder, String name, int round) {
                Path file = folder.resolve(name);
                switch (name) {
                    case "session.json" ->
                        new Memory(Optional.of(file)).write(session(round)).ifPresent(Writing::refused);
                    case "composite.json" ->
                        CompositeFiles.write(
                                Composites.shipped()
                                        .get(round % Composites.shipped().size()),
                                file);
                    case "card.json" -> CardFiles.write(card(round), file);
                    default -> new SavedDrawing(drawing(round), "digits", round).write(file);
                }
            }
        };

        private final String files;

        Kind(String files) {
            this.files = files;
        }

        /** The names of the files. */
        List<String> files() {
            return List.of(files.split(" ", -1));
        }

        /** Writes one of them. */
        abstract void write(Path folder, String name, int round);
    }

    private static Remembered session(int round) {
        return new Remembered(
                Optional.of(new Remembered.Placement(1, 2, 800, 600, false)),
                List.of(Path.of("network" + round + ".onnx")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of("note", "x".repeat(1000 + round % 5000)),
                Set.of());
    }

    private static DrawnImage drawing(int round) {
        byte[] pixels = new byte[128 * 128];
        new Random(round).nextBytes(pixels);
        return DrawnImage.of(new PixelImage(128, 128, 1, pixels));
    }

    private static void refused(String why) {
        throw new AssertionError(why);
    }

    private static NetworkCard card(int round) {
        InputSpec input = new InputSpec(1, 28, 28, 0, 1, List.of(0.5), List.of(0.5));
        return new NetworkCard("network", "x".repeat(1000 + round % 5000), List.of("a", "b"), input, null);
    }

    /** Writes a file, or is told that another run just writes it. */
    private static String written(Kind kind, Path folder, String name, int round) {
        try {
            kind.write(folder, name, round);
            return READY;
        } catch (AssertionError e) {
            if (!e.getMessage().contains(LEFT_TO_ANOTHER)) {
                throw e;
            }
            return "left alone";
        }
    }

    /**
     * Writes.
     *
     * @param arguments the kind, the folder, perhaps after how many rounds it is enough, and which file is the first
     */
    public static void main(String[] arguments) throws Exception {
        Kind kind = Kind.valueOf(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
        List<String> names = new ArrayList<>(kind.files());
        Collections.rotate(names, arguments.length > 3 ? -Integer.parseInt(arguments[3]) : 0);
        for (int round = 0; round < rounds; round++) {
            for (String name : names) {
                String what = written(kind, folder, name, round);
                if (round == 0) {
                    System.out.println(what + " " + name);
                }
            }
        }
        System.out.println("done");
    }
}
