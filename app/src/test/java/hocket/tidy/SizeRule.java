package hocket.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ceilings of files, methods, nesting and parameters. What is usual lies well below them. */
final class SizeRule extends TreeScanner<@Nullable Void, @Nullable Void> {
    static final int FILE_LINES = 600;
    static final int METHOD_LINES = 70;
    static final int NESTING = 5;
    static final int PARAMETERS = 6;

    private final Source source;
    private final List<Finding> findings = new ArrayList<>();
    private int depth;
    private boolean inRecord;

    private SizeRule(Source source) {
        this.source = source;
    }

    static List<Finding> check(Source source) {
        SizeRule rule = new SizeRule(source);
        long lines = source.text().lines().count();
        if (lines > FILE_LINES) {
            String says = "file of " + lines + " lines: split it by what its parts are (at most ";
            rule.findings.add(new Finding(source.path(), 1, says + FILE_LINES + ")"));
        }
        rule.scan(source.unit(), null);
        return rule.findings;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        int outerDepth = depth;
        boolean outerInRecord = inRecord;
        depth = 0;
        inRecord = type.getKind() == Tree.Kind.RECORD;
        super.visitClass(type, null);
        depth = outerDepth;
        inRecord = outerInRecord;
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        long lines = source.lastLine(method) - source.firstLine(method) + 1;
        if (lines > METHOD_LINES) {
            report(method, "method of " + lines + " lines: name its steps", METHOD_LINES);
        }
        int parameters = method.getParameters().size();
        boolean components = inRecord && method.getReturnType() == null;
        if (parameters > PARAMETERS && !components) {
            report(method, parameters + " parameters: use a record", PARAMETERS);
        }
        return super.visitMethod(method, null);
    }

    private void report(Tree tree, String says, int ceiling) {
        findings.add(source.finding(tree, says + " (at most " + ceiling + ")"));
    }

    /** One level down; the first tree of a level too many is reported, not all in it. */
    private @Nullable Void nested(Tree tree, Runnable inner) {
        depth++;
        if (depth == NESTING + 1) {
            report(tree, "nested " + depth + " deep: move the inside to a method", NESTING);
        }
        inner.run();
        depth--;
        return null;
    }

    /** An {@code else if} stands beside its {@code if}, not in it. */
    @Override
    public @Nullable Void visitIf(IfTree tree, @Nullable Void nothing) {
        nested(
                tree,
                () -> {
                    scan(tree.getCondition(), null);
                    scan(tree.getThenStatement(), null);
                });
        if (tree.getElseStatement() instanceof IfTree otherwise) {
            return visitIf(otherwise, null);
        }
        depth++;
        scan(tree.getElseStatement(), null);
        depth--;
        return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void nothing) {
        return nested(tree, () -> super.visitForLoop(tree, null));
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void nothing) {
        return nested(tree, () -> super.visitEnhancedForLoop(tree, null));
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void nothing) {
        return nested(tree, () -> super.visitWhileLoop(tree, null));
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void nothing) {
        return nested(tree, () -> super.visitDoWhileLoop(tree, null));
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void nothing) {
        return nested(tree, () -> super.visitSwitch(tree, null));
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void nothing) {
        return nested(tree, () -> super.visitSwitchExpression(tree, null));
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void nothing) {
        return nested(tree, () -> super.visitTry(tree, null));
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void nothing) {
        return nested(tree, () -> super.visitSynchronized(tree, null));
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
        if (tree.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION) {
            return super.visitLambdaExpression(tree, null);
        }
        return nested(tree, () -> super.visitLambdaExpression(tree, null));
    }
}
