package hocket.tidy;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Reads and parses source files; nothing is compiled. */
final class Sources {
    private Sources() {}

    /** The main sources of all modules of the project around the working directory. */
    static List<Source> ofProject() throws IOException {
        Path root = root();
        List<Text> texts = new ArrayList<>();
        for (Path file : mainSources(root)) {
            String path = root.relativize(file).toString().replace('\\', '/');
            texts.add(new Text(path, Files.readString(file)));
        }
        return parse(texts);
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("mvnw"))) {
            directory = requireNonNull(directory.getParent(), "not within the project");
        }
        return directory;
    }

    private static List<Path> mainSources(Path root) throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            List<Path> files = new ArrayList<>();
            for (Path module : modules.sorted().toList()) {
                Path sources = module.resolve("src/main/java");
                if (Files.isDirectory(sources)) {
                    files.addAll(javaFiles(sources));
                }
            }
            return files;
        }
    }

    private static List<Path> javaFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    /** A file that exists only here. */
    static Source of(String path, String text) {
        return parse(List.of(new Text(path, text))).getFirst();
    }

    private static List<Source> parse(List<Text> texts) {
        JavaCompiler compiler = requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK");
        JavacTask task =
                (JavacTask)
                        compiler.getTask(
                                null, null, error -> {}, List.of("-proc:none"), null, texts);
        DocTrees trees = DocTrees.instance(task);
        Map<String, Text> byName = texts.stream().collect(toMap(Text::getName, text -> text));
        List<Source> sources = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                Text text = requireNonNull(byName.get(unit.getSourceFile().getName()));
                sources.add(new Source(text.path, text.content, unit, trees));
            }
        } catch (IOException e) {
            throw new AssertionError("the texts are in memory", e);
        }
        return sources;
    }

    private static final class Text extends SimpleJavaFileObject {
        final String path;
        final String content;

        Text(String path, String content) {
            super(URI.create("tidy:///" + path), Kind.SOURCE);
            this.path = path;
            this.content = content;
        }

        @Override
        public String getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }
}
