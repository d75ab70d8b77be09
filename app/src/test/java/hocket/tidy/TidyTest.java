package hocket.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The sources keep the house rules, and each rule notices when one does not. */
class TidyTest {
    private static final String CORE = "core/src/main/java/hocket/core/";
    private static final String HUB = "hub/src/main/java/hocket/hub/";
    private static final String SERVER = "server/src/main/java/hocket/server/";
    private static final String TERMINAL = "terminal/src/main/java/hocket/terminal/";

    @Test
    void allSourcesKeepTheRules() throws IOException {
        List<Source> sources = Sources.ofProject();

        assertThat(sources)
                .extracting(Source::module)
                .contains("core", "protocol", "hub", "storage", "server", "terminal")
                .contains("simulator", "app");
        assertThat(findings(sources)).isEmpty();
    }

    private static List<Finding> findings(List<Source> sources) {
        Stream<Finding> ofFiles =
                sources.stream().flatMap(s -> Rule.ALL.stream().flatMap(r -> r.check(s).stream()));
        return Stream.concat(ofFiles, packagesWithoutInfo(sources)).toList();
    }

    private static Stream<Finding> packagesWithoutInfo(List<Source> sources) {
        List<String> described =
                sources.stream()
                        .filter(source -> source.fileName().equals("package-info.java"))
                        .map(Source::directory)
                        .toList();
        return sources.stream()
                .filter(source -> source.unit().getModule() == null)
                .map(Source::directory)
                .distinct()
                .filter(directory -> !described.contains(directory))
                .map(directory -> new Finding(directory, 1, "use a package-info.java here"));
    }

    @Test
    void aCleanFileHasNoFindings() {
        String text =
                """
                package hocket.core;

                import java.time.Instant;
                import java.util.LinkedHashMap;

                /** Says what it is. */
                record Clean(Instant at, int a, int b, int c, int d, int e, int f) {
                    // Clock, java.util.HashMap and System.nanoTime() in a comment do no harm.
                    static final String TEXT = "java.util.Random, 1.5, Thread";

                    int method(int n) {
                        if (n == 1) {
                            return 1;
                        } else if (n == 2) {
                            return 2;
                        } else if (n == 3) {
                            return 3;
                        } else if (n == 4) {
                            return 4;
                        } else if (n == 5) {
                            return 5;
                        } else if (n == 6) {
                            return 6;
                        }
                        return new LinkedHashMap<>().size();
                    }
                }
                """;

        assertThat(findings(CORE + "Clean.java", text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void noticesAViolation(String path, String text, int line, String says) {
        List<Finding> findings = findings(path, text);

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().toString()).startsWith(path + ":" + line + ": ");
        assertThat(findings.getFirst().says()).contains(says);
    }

    static Stream<Arguments> noticesAViolation() {
        String type = "/** Is. */\nclass X {\n%s\n}\n";
        String info = "package-info.java";
        String module = "core/src/main/java/module-info.java";
        return Stream.of(
                arguments(HUB + "X.java", type.formatted("\n".repeat(600)), 1, "file of"),
                arguments(HUB + "X.java", type.formatted(method("\n".repeat(70))), 3, "method of"),
                arguments(HUB + "X.java", type.formatted(nestedIfs(6)), 3, "nested 6 deep"),
                arguments(HUB + "X.java", type.formatted(parameters(7)), 3, "use a record"),
                arguments(HUB + "X.java", "/** Is. */\nclass HubManager {}\n", 2, "HubManager"),
                arguments(HUB + "X.java", "/** Is. */\nclass HubHelper {}\n", 2, "HubHelper"),
                arguments(HUB + "X.java", "/** Is. */\nclass HubUtil {}\n", 2, "HubUtil"),
                arguments(HUB + "X.java", "/** Is. */\nclass HubUtils {}\n", 2, "HubUtils"),
                arguments(HUB + "X.java", "/** Is. */\nclass HubImpl {}\n", 2, "HubImpl"),
                arguments(HUB + "X.java", "/** Is. */\nclass BaseHub {}\n", 2, "BaseHub"),
                arguments(HUB + "X.java", type.formatted("class AbstractX {}"), 3, "AbstractX"),
                arguments(HUB + "X.java", type.formatted("// TODO all"), 3, "unfinished"),
                arguments(HUB + "X.java", type.formatted("// FIXME"), 3, "unfinished"),
                arguments(HUB + "X.java", "/** Is.\n * @author me */\nclass X {}", 2, "author"),
                arguments(HUB + "X.java", "class X {}\n", 1, "no doc comment"),
                arguments(HUB + "X.java", "/** Is. */ class X {}\nenum Y {}", 2, "no doc comment"),
                arguments(HUB + "X.java", "import java.util.*;\n/** Is. */ class X {}", 1, "wild"),
                arguments(HUB + info, "@NullMarked package hocket.hub;", 1, "doc comment"),
                arguments(HUB + info, "/** Is. */ package hocket.hub;", 1, "@NullMarked"),
                arguments(HUB + "X.java", type.formatted("io.netty.Y y;"), 3, "stays in server/"),
                arguments(SERVER + "X.java", type.formatted("org.jline.Y y;"), 3, "in terminal/"),
                arguments(TERMINAL + "X.java", type.formatted("io.netty.Y y;"), 3, "in server/"),
                arguments(module, "/** Is. */ module c { requires java.sql; }", 1, "java.base"),
                arguments(module, "module c { requires java.base; }", 1, "no doc comment"),
                arguments(CORE + "X.java", type.formatted("double d;"), 3, "use int or long"),
                arguments(CORE + "X.java", type.formatted("float f;"), 3, "use int or long"),
                arguments(
                        CORE + "X.java", type.formatted("long l = (long) 1e3;"), 3, "int or long"),
                arguments(
                        CORE + "X.java", type.formatted("Object o = Thread.class;"), 3, "thread"));
    }

    private static String method(String body) {
        return "void m() {" + body + "}";
    }

    private static String nestedIfs(int depth) {
        return method("if (true) {".repeat(depth) + "}".repeat(depth));
    }

    private static String parameters(int count) {
        String rest =
                Stream.iterate(2, n -> n + 1)
                        .limit(count - 1L)
                        .map(n -> ", int p" + n)
                        .reduce("", String::concat);
        return "void m(int p1" + rest + ") {}";
    }

    @ParameterizedTest
    @MethodSource
    void noticesEachBannedNameHoweverItIsWritten(Ban ban) {
        String name = ban.name().replace("*", "X");
        String owner = name.substring(0, name.lastIndexOf('.'));
        String simple = name.substring(name.lastIndexOf('.') + 1);

        for (String text :
                List.of(
                        "/** Is. */ class X { Object o = " + name + ".y; }",
                        "import " + name + ";\n/** Is. */ class X {}",
                        "import static " + name + ";\n/** Is. */ class X {}",
                        "/** Is. */ class X { Object o = f(" + owner + "::" + simple + "); }")) {
            assertThat(findings(CORE + "X.java", text))
                    .as(text)
                    .extracting(Finding::says)
                    .anyMatch(says -> says.endsWith("use " + ban.instead() + " instead"));
        }
    }

    static Stream<Ban> noticesEachBannedNameHoweverItIsWritten() {
        return Ban.in("core").stream();
    }

    @Test
    void understandsANameByTheImports() {
        String used = "import java.util.Set;\n/** Is. */\nclass X { Object o = Set.of(); }";
        String own = "import hocket.core.Set;\n/** Is. */\nclass X { Object o = Set.of(); }";

        assertThat(findings(CORE + "X.java", used)).extracting(Finding::line).containsExactly(3L);
        assertThat(findings(CORE + "X.java", own)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void noticesEachBannedMethod(Ban ban) {
        String text = "/** Is. */ class X { Object o = y().%s(); }".formatted(ban.name());

        assertThat(findings(CORE + "X.java", text))
                .extracting(Finding::says)
                .containsExactly(ban.says());
    }

    static Stream<Ban> noticesEachBannedMethod() {
        return Ban.methodsIn("core").stream();
    }

    @Test
    void noticesAPackageThatIsNotDescribed() {
        Source lonely = Sources.of(HUB + "X.java", "/** Is. */ class X {}");

        assertThat(findings(List.of(lonely)))
                .extracting(Finding::path)
                .containsExactly("hub/src/main/java/hocket/hub");
    }

    private static List<Finding> findings(String path, String text) {
        Source source = Sources.of(path, text);
        return Rule.ALL.stream().flatMap(rule -> rule.check(source).stream()).toList();
    }
}
