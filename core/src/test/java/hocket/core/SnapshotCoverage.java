package hocket.core;

import hocket.core.snapshot.Snapshot;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which kinds of things occur in snapshots, of all that can: each list with something in it, each
 * value that may be missing there and missing, every constant, every variant, both truth values.
 */
public final class SnapshotCoverage {
    private final Set<String> possible = new TreeSet<>();
    private final Set<Type> known = new LinkedHashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<Class<?>, List<RecordComponent>> components = new HashMap<>();

    public SnapshotCoverage() {
        learn(Snapshot.class);
    }

    /** Takes note of everything in a snapshot. */
    public void add(Snapshot snapshot) {
        look(snapshot);
    }

    /** What can be and has not been seen yet. */
    public Set<String> missing() {
        Set<String> missing = new TreeSet<>(possible);
        missing.removeAll(seen);
        return missing;
    }

    private void learn(Type type) {
        if (!known.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType of) {
            learn(of.getRawType());
            List.of(of.getActualTypeArguments()).forEach(this::learn);
        } else if (type instanceof Class<?> kind && kind.getName().startsWith("hocket.")) {
            learn(kind);
        }
    }

    private void learn(Class<?> kind) {
        if (kind.isEnum()) {
            List.of(kind.getEnumConstants()).forEach(constant -> possible.add(name(constant)));
        } else if (kind.isSealed()) {
            for (Class<?> variant : kind.getPermittedSubclasses()) {
                learn((Type) variant);
            }
        } else if (kind.isRecord()) {
            possible.add(kind.getSimpleName());
            List.of(kind.getRecordComponents()).forEach(this::learn);
        }
    }

    private void learn(RecordComponent component) {
        String name = name(component);
        if (isNullable(component.getAnnotatedType())) {
            possible.addAll(List.of(name + " missing", name + " there"));
        } else if (component.getType() == boolean.class) {
            possible.addAll(List.of(name + " false", name + " true"));
        } else if (Collection.class.isAssignableFrom(component.getType())) {
            possible.add(name + " filled");
        }
        learn(component.getGenericType());
    }

    private void look(Object value) {
        switch (value) {
            case Collection<?> elements -> elements.forEach(this::look);
            case Enum<?> constant -> seen.add(name(constant));
            case Record data -> {
                seen.add(data.getClass().getSimpleName());
                components
                        .computeIfAbsent(data.getClass(), SnapshotCoverage::componentsOf)
                        .forEach(component -> look(component, data));
            }
            default -> {}
        }
    }

    private void look(RecordComponent component, Record data) {
        String name = name(component);
        @Nullable Object value = valueOf(component, data);
        switch (value) {
            case null -> seen.add(name + " missing");
            case Boolean truth -> seen.add(name + " " + truth);
            case Collection<?> list when list.isEmpty() -> {}
            case Collection<?> _ -> seen.add(name + " filled");
            default -> seen.add(name + " there");
        }
        if (value != null) {
            look(value);
        }
    }

    private static List<RecordComponent> componentsOf(Class<?> kind) {
        List<RecordComponent> components = List.of(kind.getRecordComponents());
        components.forEach(component -> component.getAccessor().setAccessible(true));
        return components;
    }

    private static @Nullable Object valueOf(RecordComponent component, Record data) {
        try {
            return component.getAccessor().invoke(data);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isNullable(AnnotatedType type) {
        return !(type instanceof AnnotatedParameterizedType)
                && type.isAnnotationPresent(Nullable.class);
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    private static String name(Object constant) {
        return constant.getClass().getSimpleName() + "." + constant;
    }
}
