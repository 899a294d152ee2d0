package org.lrpexplorer.hostile;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.beans.XMLDecoder;
import java.io.ObjectInputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A file is data: nothing in it is run, nothing is fetched because of it, and every class that reads some is damaged files' goal. */
@AnalyzeClasses(packages = "org.lrpexplorer", importOptions = ImportOption.DoNotIncludeTests.class)
class WhatFilesMayDoTest {

    private static final String BASE = "org.lrpexplorer.";

    /** Bytes that become objects of a class that the bytes name can become anything. */
    @ArchTest
    static final ArchRule noObjectsAreDeserialised = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(ObjectInputStream.class)
                    .or(assignableTo(XMLDecoder.class))
                    .or(resideInAnyPackage("javax.script..", "java.rmi..", "org.python..", "org.mozilla.javascript.."))
                    .or(assignableTo(JsonTypeInfo.class)))
            .orShould()
            .callMethodWhere(target(owner(assignableTo(ObjectMapper.class)))
                    .and(target(nameMatching("(activate|enable)DefaultTyping.*|setDefaultTyping"))));

    @ArchTest
    static final ArchRule noCodeIsLoadedOrStartedByNamesInFiles = noClasses()
            .that()
            .resideInAnyPackage(
                    BASE + "modelio..",
                    BASE + "dataset..",
                    BASE + "files..",
                    BASE + "lrp..",
                    BASE + "values..",
                    BASE + "compose..")
            .should()
            .callMethodWhere(target(nameMatching("forName|loadClass|exec|load|loadLibrary"))
                    .and(target(owner(assignableTo(Class.class)
                            .or(assignableTo(ClassLoader.class))
                            .or(assignableTo(Runtime.class))
                            .or(assignableTo(System.class))))))
            .orShould()
            .dependOnClassesThat(assignableTo(ProcessBuilder.class));

    @ArchTest
    static final ArchRule onlyDownloadsReachTheNetwork = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "download..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net..")
                    .or(assignableTo(Socket.class))
                    .or(assignableTo(ServerSocket.class))
                    .or(assignableTo(DatagramSocket.class))
                    .or(assignableTo(InetAddress.class))
                    .or(assignableTo(URLConnection.class)))
            .orShould()
            .callMethodWhere(target(owner(assignableTo(URL.class)))
                    .and(target(nameMatching("openStream|openConnection|getContent"))));

    /** Where a person asks for data: the command, and the sheet in the window. */
    @ArchTest
    static void downloadsBeginWhereAPersonAsksForThem(JavaClasses program) {
        assertThat(program.get(BASE + "download.DatasetDownload").getMethodCallsToSelf().stream()
                        .filter(call -> call.getName().equals("get"))
                        .map(JavaAccess::getOriginOwner)
                        .map(WhatFilesMayDoTest::file)
                        .filter(name -> !name.startsWith(BASE + "download.")))
                .containsOnly(BASE + "cli.GetDataCommand", BASE + "explore.Downloads");
    }

    /** A reader that is new is missing here, until {@link ReaderInventory} says by which damaged files it is tried. */
    @ArchTest
    static void everyClassThatReadsFilesIsTriedWithDamagedOnes(JavaClasses program) {
        Set<String> reading = program.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> opens(access))
                .map(access -> file(access.getOriginOwner()))
                .filter(name -> !name.startsWith(BASE + "tools."))
                .map(name -> name.substring(BASE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(reading).isEqualTo(new TreeSet<>(ReaderInventory.READERS.keySet()));
    }

    private static final Map<String, String> OPENING = Map.of(
            BASE + "files.InputFile",
            "stream|channel|bytes|text|zip",
            BASE + "files.FileBytes",
            "<init>",
            BASE + "files.ChunkFile",
            "open",
            BASE + "files.GrowingLines",
            "first|read",
            BASE + "files.NpzArchive",
            "open",
            BASE + "files.NpyReader",
            "read|readNumbers|rows",
            BASE + "files.NumberTable",
            "read",
            "java.util.zip.ZipFile",
            "<init>",
            "java.nio.file.Files",
            "newInputStream|newBufferedReader|newByteChannel|readAll.*|readString|lines");

    private static boolean opens(JavaAccess<?> access) {
        String names = OPENING.get(access.getTargetOwner().getName());
        return names != null
                && access.getTarget().getName().matches(names)
                && !file(access.getOriginOwner()).equals(access.getTargetOwner().getName());
    }

    private static String file(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "");
    }
}
