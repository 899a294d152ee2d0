package org.lrpexplorer.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Several programs that write into one folder at the same time; {@code -Dprocesses=4 -Dprocesses.rounds=20} has as many export, each
 * as often.
 */
class ManyProcessesTest {

    private static final int PROCESSES = 4;
    private static final int EXPORTING = Integer.getInteger("processes", 2);
    private static final String ROUNDS = System.getProperty("processes.rounds", "1");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Writing.Kind.class)
    void filesOfTheSameNamesAreThoseOfOneOfThem(Writing.Kind kind) throws IOException, InterruptedException {
        run(kind, Collections.nCopies(kind == Writing.Kind.EXPORTS ? EXPORTING : PROCESSES, folder));
        requireWhole(kind, folder);
    }

    @Test
    void filesOfOtherNamesDoNotMeet() throws IOException, InterruptedException {
        List<Path> folders = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            folders.add(Files.createDirectory(folder.resolve("of " + i)));
        }
        run(Writing.Kind.SESSIONS, folders);
        for (Path each : folders) {
            requireWhole(Writing.Kind.SESSIONS, each);
        }
    }

    private static void run(Writing.Kind kind, List<Path> folders) throws IOException, InterruptedException {
        List<OtherProcess> all = new ArrayList<>();
        for (Path into : folders) {
            all.add(OtherProcess.start(kind, into, ROUNDS));
        }
        for (OtherProcess process : all) {
            assertThat(process.await("done")).isTrue();
            assertThat(process.ended()).isZero();
        }
    }

    private static void requireWhole(Writing.Kind kind, Path folder) throws IOException {
        for (String name : kind.files()) {
            WholeFiles.require(folder.resolve(name));
        }
        assertThat(WholeFiles.leftOver(folder)).isEmpty();
    }
}
