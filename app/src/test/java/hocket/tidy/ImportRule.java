package hocket.tidy;

import com.sun.source.tree.ImportTree;
import java.util.ArrayList;
import java.util.List;

/** Imports name what they bring in. */
final class ImportRule {
    private ImportRule() {}

    static List<Finding> check(Source source) {
        List<Finding> findings = new ArrayList<>();
        for (ImportTree tree : source.unit().getImports()) {
            boolean wildcard = tree.getQualifiedIdentifier().toString().endsWith(".*");
            if (wildcard || tree.isModule()) {
                String says = "wildcard import: use the names that are needed instead";
                findings.add(source.finding(tree, says));
            }
        }
        return findings;
    }
}
