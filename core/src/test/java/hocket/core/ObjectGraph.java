package hocket.core;

import static java.util.Comparator.comparing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All fields of an object and of whatever it refers to, one line each, so that two graphs can be
 * compared. Collections count with their order, references among objects as such; what is missing
 * or empty has no line.
 *
 * <p>Every field of the core is looked at but for those named here: a new one that no snapshot
 * holds makes a difference.
 */
final class ObjectGraph {
    /** What is kept to save work, and is found out again. */
    private static final Set<String> CACHES =
            Set.of(
                    "Audiences.everybody",
                    "Audiences.ofRank",
                    "Audiences.extended",
                    "Member.muting",
                    "MaskLists.version");

    /** What is only looked up, or gone through where the order makes no difference. */
    private static final Set<String> WITHOUT_ORDER =
            Set.of("Users.byNick", "Acceptance.acceptedBy");

    private final List<String> lines = new ArrayList<>();
    private final IdentityHashMap<Object, String> visited = new IdentityHashMap<>();

    private ObjectGraph() {}

    static List<String> of(Core core) {
        // These are made when first asked for, and empty then.
        core.users().forEach(User::acceptance);
        core.users().forEach(User::sent);
        core.channels().forEach(Channel::said);
        ObjectGraph graph = new ObjectGraph();
        graph.visit("core", core);
        return graph.lines;
    }

    private void visit(String path, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> visitAll(path, List.copyOf(map.entrySet()));
            case Map.Entry<?, ?> entry -> {
                visit(path + ".key", entry.getKey());
                visit(path + ".value", entry.getValue());
            }
            case Collection<?> collection -> visitAll(path, List.copyOf(collection));
            case Record data -> visitFields(path, data);
            case Object object when !isOurs(object) || object instanceof Enum ->
                    lines.add(path + " = " + object);
            case Object object when visited.putIfAbsent(object, path) == null ->
                    visitFields(path, object);
            case Object object -> lines.add(path + " -> " + visited.get(object));
        }
    }

    private static boolean isOurs(Object object) {
        return object.getClass().getName().startsWith("hocket.");
    }

    private void visitAll(String path, List<?> elements) {
        int at = 0;
        for (Object element : elements) {
            visit(path + "[" + at + "]", element);
            at++;
        }
    }

    private void visitFields(String path, Object object) {
        for (Field field : object.getClass().getDeclaredFields()) {
            String name = object.getClass().getSimpleName() + "." + field.getName();
            if (!Modifier.isStatic(field.getModifiers()) && !CACHES.contains(name)) {
                Object value = valueOf(field, object);
                visit(path + "." + field.getName(), sorted(name, value));
            }
        }
    }

    private static @Nullable Object valueOf(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object sorted(String field, @Nullable Object value) {
        if (!WITHOUT_ORDER.contains(field)) {
            return value;
        }
        Collection<?> elements =
                value instanceof Map<?, ?> map ? map.entrySet() : (Collection<?>) value;
        return elements == null
                ? List.of()
                : elements.stream().sorted(comparing(ObjectGraph::label)).toList();
    }

    private static String label(Object element) {
        return switch (element) {
            case User user -> user.session().toString();
            case Map.Entry<?, ?> entry -> entry.getKey().toString();
            default -> throw new IllegalArgumentException("no label for " + element);
        };
    }
}
