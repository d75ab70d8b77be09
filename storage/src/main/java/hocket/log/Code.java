package hocket.log;

import java.util.List;

/**
 * The numbers by which the log knows the constants of an enum: their places in a list that only
 * ever grows at its end, whatever the order of the enum itself.
 */
final class Code<E extends Enum<E>> {
    private final String what;
    private final List<E> constants;
    private final int[] codes;

    /**
     * @param all every constant of the type, in the order in which the log got to know them
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    Code(Class<E> type, E... all) {
        what = type.getSimpleName();
        constants = List.of(all);
        codes = new int[constants.size()];
        if (type.getEnumConstants().length != codes.length) {
            throw new IllegalArgumentException("a " + what + " without a number in the log");
        }
        for (E constant : constants) {
            codes[constant.ordinal()] = constants.indexOf(constant);
        }
    }

    void write(FieldWriter out, E constant) {
        out.number(codes[constant.ordinal()]);
    }

    E read(FieldReader in) throws UnreadableCommandException {
        long code = in.number();
        if (code >= constants.size()) {
            throw UnreadableCommandException.unknown(what, code);
        }
        return constants.get((int) code);
    }
}
