package org.lrpexplorer;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.tensor.Shape;

/** The allowed arrows between packages and the rules that hold everywhere. */
@AnalyzeClasses(packages = "org.lrpexplorer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BASE = "org.lrpexplorer.";

    /** Each package and the packages it may use; {@code tensor.Shape}, {@code problem} and {@code text} are allowed everywhere. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("problem", List.of()),
            Map.entry("text", List.of()),
            Map.entry("tensor", List.of()),
            Map.entry("network", List.of("tensor")),
            Map.entry("files", List.of()),
            Map.entry("modelio", List.of("tensor", "network", "files")),
            Map.entry("rule", List.of("tensor", "network")),
            Map.entry("fusion", List.of("tensor", "network")),
            Map.entry("engine", List.of("tensor", "network", "rule")),
            Map.entry("lrp", List.of("files", "tensor", "network", "rule", "fusion", "engine")),
            Map.entry("preflight", List.of("network", "modelio", "rule", "fusion", "lrp")),
            Map.entry("dataset", List.of("files")),
            Map.entry("download", List.of("files")),
            Map.entry("heatmap", List.of()),
            Map.entry("plot", List.of()),
            Map.entry("values", List.of("files", "network", "rule", "fusion", "lrp", "dataset", "heatmap")),
            Map.entry("figure", List.of("files", "heatmap", "plot")),
            Map.entry(
                    "evaluate",
                    List.of(
                            "files", "network", "rule", "fusion", "lrp", "dataset", "heatmap", "open", "values", "plot",
                            "modelio")),
            Map.entry(
                    "cluster",
                    List.of(
                            "files",
                            "network",
                            "fusion",
                            "lrp",
                            "dataset",
                            "heatmap",
                            "figure",
                            "open",
                            "compare",
                            "modelio",
                            "evaluate")),
            Map.entry(
                    "open",
                    List.of("files", "tensor", "network", "modelio", "rule", "fusion", "lrp", "preflight", "dataset")),
            Map.entry(
                    "compare",
                    List.of("open", "tensor", "network", "modelio", "rule", "fusion", "lrp", "dataset", "heatmap")),
            Map.entry(
                    "survey",
                    List.of(
                            "open",
                            "compare",
                            "network",
                            "modelio",
                            "rule",
                            "lrp",
                            "preflight",
                            "fusion",
                            "dataset",
                            "heatmap",
                            "values",
                            "files")),
            Map.entry(
                    "compose",
                    List.of(
                            "compare", "open", "network", "rule", "fusion", "lrp", "dataset", "heatmap", "plot",
                            "figure", "values", "files")),
            Map.entry(
                    "explore",
                    List.of(
                            "files",
                            "tensor",
                            "network",
                            "modelio",
                            "rule",
                            "fusion",
                            "lrp",
                            "preflight",
                            "dataset",
                            "download",
                            "heatmap",
                            "plot",
                            "figure",
                            "open",
                            "compare",
                            "compose",
                            "values",
                            "survey",
                            "evaluate",
                            "cluster")),
            Map.entry(
                    "cli",
                    List.of(
                            "tensor",
                            "network",
                            "files",
                            "modelio",
                            "rule",
                            "fusion",
                            "lrp",
                            "preflight",
                            "dataset",
                            "download",
                            "heatmap",
                            "plot",
                            "figure",
                            "open",
                            "compare",
                            "compose",
                            "values",
                            "survey",
                            "evaluate",
                            "cluster")),
            Map.entry("tools", List.of("tensor", "network", "files", "modelio", "dataset", "plot", "figure", "cli")),
            Map.entry(
                    "ui",
                    List.of(
                            "explore",
                            "heatmap",
                            "plot",
                            "network",
                            "modelio",
                            "rule",
                            "fusion",
                            "lrp",
                            "preflight",
                            "dataset",
                            "download",
                            "open",
                            "compare",
                            "compose",
                            "values",
                            "survey",
                            "evaluate",
                            "cluster")));

    @ArchTest
    void packagesUseOnlyWhatTheyMay(JavaClasses program) {
        ARROWS.forEach((name, allowed) -> classes()
                .that()
                .resideInAPackage(BASE + name + "..")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages("org.lrpexplorer..")
                        .or(resideInAnyPackage(BASE + name + "..", BASE + "problem..", BASE + "text.."))
                        .or(resideInAnyPackage(
                                allowed.stream().map(a -> BASE + a + "..").toArray(String[]::new)))
                        .or(JavaClass.Predicates.equivalentTo(Shape.class)))
                .allowEmptyShould(true)
                .because(name + " may use only " + allowed)
                .check(program));
    }

    @ArchTest
    static void everyPackageHasItsArrowsWrittenDown(JavaClasses program) {
        assertThat(program.stream()
                        .map(JavaClass::getPackageName)
                        .filter(p -> p.startsWith(BASE))
                        .map(p -> p.substring(BASE.length()).replaceAll("\\..*", ""))
                        .distinct())
                .isSubsetOf(ARROWS.keySet());
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.lrpexplorer.(*)..").should().beFreeOfCycles();

    /** What each package below {@code explore} and {@code ui} may use there; those two themselves may use all. */
    private static final Map<String, Map<String, List<String>>> ROOMS = Map.of(
            "explore",
            Map.ofEntries(
                    Map.entry("display", List.of()),
                    Map.entry("setting", List.of()),
                    Map.entry("remember", List.of()),
                    Map.entry("history", List.of("setting")),
                    Map.entry("notice", List.of()),
                    Map.entry("channels", List.of()),
                    Map.entry("task", List.of("notice")),
                    Map.entry("tour", List.of()),
                    Map.entry("figure", List.of()),
                    Map.entry("accuracy", List.of()),
                    Map.entry("duel", List.of()),
                    Map.entry("draw", List.of()),
                    Map.entry("export", List.of("notice", "task")),
                    Map.entry("evaluate", List.of("task")),
                    Map.entry("survey", List.of("evaluate", "task")),
                    Map.entry("browse", List.of("task"))),
            "ui",
            Map.ofEntries(
                    Map.entry("control", List.of()),
                    Map.entry("download", List.of()),
                    Map.entry("command", List.of()),
                    Map.entry("look", List.of()),
                    Map.entry("help", List.of("command", "control")),
                    Map.entry("notice", List.of("control")),
                    Map.entry("comparison", List.of("control", "chart")),
                    Map.entry("channels", List.of("control")),
                    Map.entry("duel", List.of("control", "plot")),
                    Map.entry("draw", List.of("control", "command")),
                    Map.entry("inspect", List.of("control", "comparison")),
                    Map.entry("chart", List.of()),
                    Map.entry("plot", List.of()),
                    Map.entry("figure", List.of("control", "command")),
                    Map.entry("network", List.of("control", "command")),
                    Map.entry("settings", List.of("control")),
                    Map.entry("browse", List.of("control", "command")),
                    Map.entry("survey", List.of("control", "command", "browse")),
                    Map.entry("export", List.of("control", "command")),
                    Map.entry("evaluate", List.of("control", "command", "plot")),
                    Map.entry("report", List.of("control", "notice"))));

    @ArchTest
    void packagesBelowExploreAndUiUseOnlyWhatTheyMay(JavaClasses program) {
        ROOMS.forEach((top, rooms) -> {
            String inside = BASE + top + ".";
            assertThat(program.stream()
                            .map(JavaClass::getPackageName)
                            .filter(p -> p.startsWith(inside))
                            .map(p -> p.substring(inside.length()))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(rooms.keySet());
            rooms.forEach((name, allowed) -> noClasses()
                    .that()
                    .resideInAPackage(inside + name)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(BASE + top + "..")
                            .and(resideOutsideOfPackages(Stream.concat(Stream.of(name), allowed.stream())
                                    .map(p -> inside + p)
                                    .toArray(String[]::new))))
                    .because(name + " may use only " + allowed + " of " + top)
                    .check(program));
        });
    }

    @ArchTest
    static final ArchRule packagesBelowExploreHaveNoCycles =
            slices().matching("org.lrpexplorer.explore.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesBelowUiHaveNoCycles =
            slices().matching("org.lrpexplorer.ui.(*)..").should().beFreeOfCycles();

    /** Not even between two files: nested types belong to the file they are in. */
    @ArchTest
    static final ArchRule noCirclesBetweenFiles = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    boolean meant = type.getName()
                            .matches(
                                    "org\\.lrpexplorer\\.(engine|lrp|tensor|evaluate|plot|figure|open|compare|compose|survey|explore|ui)\\..*");
                    return meant ? SliceIdentifier.of(outermost(type)) : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "files of engine, lrp, tensor, evaluate, plot, figure, open, compare, compose, survey, explore and ui";
                }
            })
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule modelFormatsHaveNoCycles =
            slices().matching("org.lrpexplorer.modelio.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule modelFormatsHaveNoCyclesInside =
            slices().matching("org.lrpexplorer.modelio.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule formatsDoNotKnowTheReaderOfAllFormats = noClasses()
            .that(resideInAnyPackage(BASE + "modelio.*.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + "modelio");

    @ArchTest
    static final ArchRule formatsDoNotKnowCards = noClasses()
            .that(resideInAnyPackage(
                    BASE + "modelio.common..",
                    BASE + "modelio.onnx..",
                    BASE + "modelio.keras..",
                    BASE + "modelio.safetensors.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + "modelio.card..");

    @ArchTest
    static final ArchRule onlyTheEngineKnowsNd4j = noClasses()
            .that(resideOutsideOfPackages(
                    BASE + "tensor..",
                    BASE + "network..",
                    BASE + "rule..",
                    BASE + "fusion..",
                    BASE + "engine..",
                    BASE + "lrp..",
                    BASE + "modelio..",
                    BASE + "tools.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.bytedeco..");

    /** A look into all libraries, while another thread loads one, can stop the program for ever (decision 15). */
    @ArchTest
    static final ArchRule symbolsOfLibrariesAreLookedUpOnce = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(BASE + "tensor.NativeThreads$Blas")
            .should()
            .callMethodWhere(target(owner(nameMatching("org\\.bytedeco\\.javacpp\\.Loader")))
                    .and(target(nameMatching("addressof"))))
            .orShould()
            .callMethodWhere(target(owner(nameMatching("org\\.bytedeco\\.openblas\\..*")))
                    .and(target(nameMatching("blas_set_num_threads"))));

    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx = noClasses()
            .that(resideOutsideOfPackages(BASE + "ui..", BASE + "explore.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");

    @ArchTest
    static final ArchRule theModelUsesOnlyObservableValues = noClasses()
            .that()
            .resideInAPackage(BASE + "explore..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("javafx..")
                    .and(resideOutsideOfPackages("javafx.beans..", "javafx.collections..", "javafx.util..")))
            .allowEmptyShould(true);

    /** Started from modules, the window would not open for want of them. */
    @ArchTest
    static void theRunCommandExportsWhatIsUsedOfJavaFxsOwnPackages(JavaClasses program) throws IOException {
        String run = Files.readString(Path.of("pom.xml"))
                .replaceAll("(?s).*<artifactId>javafx-maven-plugin</artifactId>(.*?)</configuration>.*", "$1");
        assertThat(program.stream()
                        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                        .map(d -> d.getTargetClass().getPackageName())
                        .filter(name -> name.startsWith("com.sun.glass") || name.startsWith("com.sun.javafx"))
                        .distinct())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(run).contains("/" + name + "=ALL-UNNAMED"));
    }

    @ArchTest
    static void thePlatformIsNamedInOneClass(JavaClasses program) {
        assertThat(program.stream()
                        .filter(c -> c.getDirectDependenciesFromSelf().stream()
                                .anyMatch(d -> d.getTargetClass().getName().equals("javafx.application.Platform")))
                        .map(ArchitectureTest::outermost)
                        .distinct())
                .hasSizeLessThanOrEqualTo(1);
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "");
    }

    @ArchTest
    static final ArchRule awtDrawsFiguresAndDecodesImagesOnly = noClasses()
            .that(resideOutsideOfPackages(BASE + "figure..", BASE + "dataset.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..");

    @ArchTest
    static final ArchRule executorsAreMadeInMainOnly = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(BASE + "Main")
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            JavaClass.Predicates.equivalentTo(Executors.class))))
            .orShould()
            .callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            JavaClass.Predicates.assignableTo(ExecutorService.class)
                                    .or(JavaClass.Predicates.assignableTo(Thread.class)))));

    @ArchTest
    static final ArchRule standardStreamsBelongToTheCommandLine = noClasses()
            .that(resideOutsideOfPackages(BASE + "cli.."))
            .and()
            .doNotHaveFullyQualifiedName(BASE + "Main")
            .should(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    /** Half-written files, lost permissions and waiting for a pipe for ever are ruled out there and nowhere else. */
    @ArchTest
    static final ArchRule filesAreOpenedAndWrittenInOnePackage = noClasses()
            .that(resideOutsideOfPackages(BASE + "files.."))
            .and()
            .doNotHaveFullyQualifiedName(BASE + "LogFile")
            .should()
            .callMethodWhere(target(owner(equivalentTo(Files.class)))
                    .and(target(
                            nameMatching("new(Input|Output)Stream|newBuffered.*|newByteChannel|read(All|String).*|lines"
                                    + "|write.*|copy|move|create(File|Directory|Directories|Temp.*)|isRegularFile"))))
            .orShould()
            .callMethodWhere(target(owner(equivalentTo(FileChannel.class))).and(target(nameMatching("open"))))
            .orShould()
            .callConstructorWhere(target(owner(equivalentTo(FileInputStream.class)
                    .or(equivalentTo(FileOutputStream.class))
                    .or(equivalentTo(FileReader.class))
                    .or(equivalentTo(FileWriter.class)))));

    @ArchTest
    static final ArchRule noTextDependsOnTheLocale = noClasses()
            .that(resideOutsideOfPackages(BASE + "text..", BASE + "modelio.proto.."))
            .should()
            .callMethodWhere(describe("formats in the locale of the person", ArchitectureTest::isOfTheLocale));

    private static boolean isOfTheLocale(JavaMethodCall call) {
        String method = call.getTarget().getName();
        boolean named = call.getTarget().getRawParameterTypes().stream().anyMatch(t -> t.isEquivalentTo(Locale.class));
        return switch (method) {
            case "formatted" -> call.getTargetOwner().isEquivalentTo(String.class);
            case "format", "printf" ->
                Stream.of(String.class, PrintStream.class, PrintWriter.class, Formatter.class)
                        .anyMatch(call.getTargetOwner()::isAssignableTo);
            case "toLowerCase", "toUpperCase" -> !named && call.getTargetOwner().isEquivalentTo(String.class);
            case "asString" ->
                call.getTargetOwner().getPackageName().startsWith("javafx.beans")
                        && !call.getTarget().getRawParameterTypes().isEmpty();
            default -> false;
        };
    }

    @ArchTest
    static final ArchRule staticFieldsAreFinal = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(resideOutsideOfPackages(BASE + "modelio.proto.."))
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule rulesAreValues = classes()
            .that()
            .resideInAPackage(BASE + "rule..")
            .and()
            .areAssignableTo(BASE + "rule.Rule")
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule layersAreRecords = classes()
            .that()
            .areAssignableTo(Layer.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    @ArchTest
    static void whatIsShownAndDrawnHasNamesOfItsOwn(JavaClasses program) {
        Map<String, Set<String>> packagesOfName = program.stream()
                .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getPackageName, toSet())));
        assertThat(packagesOfName.values())
                .filteredOn(
                        packages -> packages.stream()
                                .anyMatch(
                                        p -> (p + ".")
                                                .matches(
                                                        "org\\.lrpexplorer\\.((ui|explore|evaluate|figure|plot|heatmap|compare|compose|open)\\..*)?")))
                .allSatisfy(packages -> assertThat(packages).hasSize(1));
    }

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().that(alwaysTrue()).should().haveNameMatching(".*(Manager|Helper|Utils|Impl)");

    @ArchTest
    static void everyPackageSaysWhatItIsFor(JavaClasses program) {
        assertThat(program.stream()
                        .map(c -> c.getPackageName().replace('.', '/'))
                        .filter(p -> !p.endsWith("modelio/proto"))
                        .distinct()
                        .map(p -> Path.of(
                                p.contains("/tools") ? "src/tools/java" : "src/main/java", p, "package-info.java")))
                .allSatisfy(file ->
                        assertThat(Files.exists(file)).as(file.toString()).isTrue());
    }
}
