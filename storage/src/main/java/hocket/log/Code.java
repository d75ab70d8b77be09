package hocket.log;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers by which the log knows the constants of an enum: their places in a list that only
 * ever grows at its end, whatever the order of the enum itself.
 */
final class Code<E extends Enum<E>> {
    private final String what;
    private final List<E> constants;
    private final Map<E, Integer> codes;

    /**
     * @param all every constant of the type, in the order in which the log got to know them
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    Code(Class<E> type, E... all) {
        what = type.getSimpleName();
        constants = List.of(all);
        codes = new EnumMap<>(type);
        for (int code = 0; code < all.length; code++) {
            codes.put(all[code], code);
        }
        if (codes.size() != type.getEnumConstants().length) {
            throw new IllegalArgumentException("a " + what + " without a number in the log");
        }
    }

    void write(FieldWriter out, E constant) {
        Integer code = codes.get(constant);
        if (code == null) {
            throw new IllegalStateException("the constructor has seen them all");
        }
        out.number(code);
    }

    E read(FieldReader in) throws UnreadableCommandException {
        long code = in.number();
        if (code >= constants.size()) {
            throw UnreadableCommandException.unknown(what, code);
        }
        return constants.get((int) code);
    }
}
