package hocket.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Type names say what a thing is, not that it helps, manages or is built upon. */
final class NameRule {
    private static final Pattern EMPTY_WORDS =
            Pattern.compile(".*(Manager|Helper|Util|Utils|Impl)|(Base|Abstract)(\\p{Lu}.*)?");

    private NameRule() {}

    static List<Finding> check(Source source) {
        List<Finding> findings = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                String name = type.getSimpleName().toString();
                if (EMPTY_WORDS.matcher(name).matches()) {
                    String says = "the name " + name + " says nothing: use the word for what it is";
                    findings.add(source.finding(type, says + " (docs/vocabulary.md)"));
                }
                return super.visitClass(type, null);
            }
        }.scan(source.unit(), null);
        return findings;
    }
}
