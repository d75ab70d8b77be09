package hocket.tidy;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What must be said in comments, and what must not. */
final class CommentRule {
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME)\\b");
    private static final Pattern AUTHOR = Pattern.compile("@author\\b");

    private CommentRule() {}

    static List<Finding> check(Source source) {
        List<Finding> findings = new ArrayList<>();
        checkLines(source, findings);
        if (source.fileName().equals("package-info.java")) {
            checkPackage(source, findings);
        }
        List<Tree> declarations = new ArrayList<>(source.unit().getTypeDecls());
        if (source.unit().getModule() != null) {
            declarations.add(source.unit().getModule());
        }
        for (Tree declaration : declarations) {
            if (!(declaration instanceof EmptyStatementTree) && !source.isDocumented(declaration)) {
                String says = "no doc comment: use its first sentence to say what this is";
                findings.add(source.finding(declaration, says));
            }
        }
        return findings;
    }

    private static void checkLines(Source source, List<Finding> findings) {
        int number = 0;
        for (String line : source.text().lines().toList()) {
            number++;
            if (UNFINISHED.matcher(line).find()) {
                String says = "unfinished: do it, or use an issue instead";
                findings.add(new Finding(source.path(), number, says));
            }
            if (AUTHOR.matcher(line).find()) {
                String says = "names an author: use the commit instead";
                findings.add(new Finding(source.path(), number, says));
            }
        }
    }

    private static void checkPackage(Source source, List<Finding> findings) {
        Tree declaration = source.unit().getPackage();
        if (declaration == null || !source.isDocumented(declaration)) {
            String says = "package without a doc comment: use one to say what it is";
            findings.add(new Finding(source.path(), 1, says));
        }
        if (source.unit().getPackageAnnotations().stream().noneMatch(CommentRule::isNullMarked)) {
            String says = "package open to null: use @NullMarked";
            findings.add(new Finding(source.path(), 1, says));
        }
    }

    private static boolean isNullMarked(AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        return name.equals("NullMarked") || name.equals("org.jspecify.annotations.NullMarked");
    }
}
