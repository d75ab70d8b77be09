package hocket.tidy;

import com.sun.source.tree.ModuleTree;
import com.sun.source.tree.RequiresTree;
import java.util.List;

/** The core stands on {@code java.base} alone; JSpecify's annotations are gone at run time. */
final class ModuleRule {
    private ModuleRule() {}

    static List<Finding> check(Source source) {
        ModuleTree module = source.unit().getModule();
        if (module == null || !source.module().equals("core")) {
            return List.of();
        }
        return module.getDirectives().stream()
                .filter(RequiresTree.class::isInstance)
                .map(RequiresTree.class::cast)
                .filter(required -> !isAllowed(required))
                .map(required -> source.finding(required, says(required)))
                .toList();
    }

    private static boolean isAllowed(RequiresTree required) {
        String name = required.getModuleName().toString();
        return name.equals("java.base") || (name.equals("org.jspecify") && required.isStatic());
    }

    private static String says(RequiresTree required) {
        return "the core requires "
                + required.getModuleName()
                + ": use java.base alone, or put this into another module";
    }
}
