package hocket.tidy;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each module's {@linkplain Ban banned} names out. A name is understood by the file's
 * imports; one that they do not explain, and that begins with a capital, is taken to be of {@code
 * java.lang}.
 */
final class BanRule extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Source source;
    private final List<Ban> names;
    private final List<Ban> methods;
    private final Map<String, String> imported = new HashMap<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    private BanRule(Source source) {
        this.source = source;
        this.names = Ban.in(source.module());
        this.methods = Ban.methodsIn(source.module());
    }

    static List<Finding> check(Source source) {
        BanRule rule = new BanRule(source);
        rule.scan(source.unit(), null);
        return new ArrayList<>(rule.findings);
    }

    @Override
    public @Nullable Void visitPackage(PackageTree tree, @Nullable Void nothing) {
        return null;
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void nothing) {
        String name = tree.getQualifiedIdentifier().toString();
        imported.put(name.substring(name.lastIndexOf('.') + 1), name);
        checkName(tree, name);
        return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
        checkName(tree, qualified(tree.getName().toString()));
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
        return checkMember(tree, tree.getExpression(), tree.getIdentifier().toString());
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
        scan(tree.getTypeArguments(), null);
        return checkMember(tree, tree.getQualifierExpression(), tree.getName().toString());
    }

    private @Nullable Void checkMember(Tree tree, ExpressionTree owner, String member) {
        for (Ban ban : methods) {
            if (ban.name().equals(member)) {
                findings.add(source.finding(tree, ban.says()));
            }
        }
        String path = dotted(owner);
        if (path.isEmpty() || !checkName(tree, qualified(path + "." + member))) {
            scan(owner, null);
        }
        return null;
    }

    /**
     * A chain of plain names such as {@code java.util.Set}, or nothing for any other expression.
     */
    private static String dotted(ExpressionTree tree) {
        if (tree instanceof IdentifierTree name) {
            return name.getName().toString();
        }
        if (tree instanceof MemberSelectTree select) {
            String path = dotted(select.getExpression());
            return path.isEmpty() ? "" : path + "." + select.getIdentifier();
        }
        return "";
    }

    private String qualified(String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot);
        String known = imported.get(first);
        if (known != null) {
            return known + rest;
        }
        return Character.isUpperCase(first.charAt(0)) ? "java.lang." + path : path;
    }

    private boolean checkName(Tree tree, String name) {
        for (Ban ban : names) {
            if (ban.covers(name)) {
                findings.add(source.finding(tree, ban.says()));
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable Void visitPrimitiveType(PrimitiveTypeTree tree, @Nullable Void nothing) {
        TypeKind kind = tree.getPrimitiveTypeKind();
        if (kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE) {
            checkFloatingPoint(tree);
        }
        return null;
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void nothing) {
        if (tree.getValue() instanceof Float || tree.getValue() instanceof Double) {
            checkFloatingPoint(tree);
        }
        return null;
    }

    private void checkFloatingPoint(Tree tree) {
        checkName(tree, "java.lang.Double");
    }
}
