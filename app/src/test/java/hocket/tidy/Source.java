package hocket.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;

/**
 * A parsed source file, and what rules ask of it.
 *
 * @param path relative to the project's root, with slashes; its first name is the module's
 */
record Source(String path, String text, CompilationUnitTree unit, DocTrees trees) {
    String module() {
        return path.substring(0, path.indexOf('/'));
    }

    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String directory() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** The number of the line where a tree begins, its annotations included, its comment not. */
    long firstLine(Tree tree) {
        return lineAt(trees.getSourcePositions().getStartPosition(unit, tree));
    }

    long lastLine(Tree tree) {
        return lineAt(trees.getSourcePositions().getEndPosition(unit, tree));
    }

    private long lineAt(long position) {
        return position < 0 ? 1 : unit.getLineMap().getLineNumber(position);
    }

    /** Whether a declaration has a doc comment that says something. */
    boolean isDocumented(Tree declaration) {
        String comment = trees.getDocComment(TreePath.getPath(unit, declaration));
        return comment != null && !comment.isBlank();
    }

    Finding finding(Tree tree, String says) {
        return new Finding(path, firstLine(tree), says);
    }
}
