package hocket.tidy;

import java.util.List;
import java.util.stream.Stream;

/**
 * A name that must not be used.
 *
 * @param name a package, type or member, fully qualified; {@code *} at its end stands for the rest
 * @param instead what to use instead
 */
record Ban(String name, String instead) {
    private static final String TIME = "the instant that apply is given";
    private static final String ID = "the ids that come in as arguments";
    private static final String THREADS = "the one thread that calls apply";
    private static final String BYTES = "values; bytes, files and sockets belong to another module";
    private static final String REGEX = "a loop over the characters";
    private static final String TEXT = "concatenation or StringBuilder (nothing of a locale)";
    private static final String ASCII = "comparisons with ASCII characters";
    private static final String SET = "List or LinkedHashSet (in order of insertion), or TreeSet";
    private static final String MAP = "LinkedHashMap (in order of insertion) or TreeMap";
    private static final String WHOLE = "int or long in a smaller unit";

    /** What would make the core differ from run to run, or wait, or reach outside. */
    private static final List<Ban> OF_CORE =
            List.of(
                    new Ban("java.time.Clock", TIME),
                    new Ban("java.time.InstantSource", TIME),
                    new Ban("java.time.ZoneId", TIME),
                    new Ban("java.time.Instant.now", TIME),
                    new Ban("java.time.LocalDate.now", TIME),
                    new Ban("java.time.LocalDateTime.now", TIME),
                    new Ban("java.time.OffsetDateTime.now", TIME),
                    new Ban("java.time.ZonedDateTime.now", TIME),
                    new Ban("java.util.Date", TIME),
                    new Ban("java.lang.System.nanoTime", TIME),
                    new Ban("java.lang.System.currentTimeMillis", TIME),
                    new Ban("java.util.Random", ID),
                    new Ban("java.util.random", ID),
                    new Ban("java.util.SplittableRandom", ID),
                    new Ban("java.util.concurrent.ThreadLocalRandom", ID),
                    new Ban("java.security.SecureRandom", ID),
                    new Ban("java.util.UUID.randomUUID", ID),
                    new Ban("java.lang.Math.random", ID),
                    new Ban("java.lang.System.identityHashCode", ID),
                    new Ban("java.lang.Thread", THREADS),
                    new Ban("java.lang.ThreadLocal", THREADS),
                    new Ban("java.lang.ScopedValue", THREADS),
                    new Ban("java.lang.Runtime", THREADS),
                    new Ban("java.util.concurrent", THREADS),
                    new Ban("java.util.Timer", THREADS),
                    new Ban("java.net", BYTES),
                    new Ban("java.io", BYTES),
                    new Ban("java.nio.channels", BYTES),
                    new Ban("java.nio.file", BYTES),
                    new Ban("java.lang.System.out", BYTES),
                    new Ban("java.lang.System.err", BYTES),
                    new Ban("java.lang.System.getenv", BYTES),
                    new Ban("java.lang.System.getProperty", BYTES),
                    new Ban("java.lang.System.Logger", BYTES),
                    new Ban("java.lang.System.getLogger", BYTES),
                    new Ban("java.util.regex", REGEX),
                    new Ban("java.lang.String.format", TEXT),
                    new Ban("java.util.Locale", TEXT),
                    new Ban("java.util.Formatter", TEXT),
                    new Ban("java.text", TEXT),
                    new Ban("java.lang.Character.is*", ASCII),
                    new Ban("java.lang.Character.to*", ASCII),
                    new Ban("java.util.HashSet", SET),
                    new Ban("java.util.Set.of", SET),
                    new Ban("java.util.Set.copyOf", SET),
                    new Ban("java.util.stream.Collectors.toSet", SET),
                    new Ban("java.util.stream.Collectors.toUnmodifiableSet", SET),
                    new Ban("java.util.HashMap", MAP),
                    new Ban("java.util.IdentityHashMap", MAP),
                    new Ban("java.util.WeakHashMap", MAP),
                    new Ban("java.util.Hashtable", MAP),
                    new Ban("java.util.Map.of*", MAP),
                    new Ban("java.util.Map.copyOf", MAP),
                    new Ban("java.util.stream.Collectors.toMap", MAP),
                    new Ban("java.util.stream.Collectors.toUnmodifiableMap", MAP),
                    new Ban("java.util.stream.Collectors.groupingBy", MAP),
                    new Ban("java.lang.Float", WHOLE),
                    new Ban("java.lang.Double", WHOLE));

    /** Methods of strings, known by their names alone, that follow a locale or take a regex. */
    private static final List<Ban> METHODS_OF_CORE =
            List.of(
                    new Ban("formatted", TEXT),
                    new Ban("toLowerCase", ASCII),
                    new Ban("toUpperCase", ASCII),
                    new Ban("equalsIgnoreCase", ASCII),
                    new Ban("replaceAll", REGEX),
                    new Ban("replaceFirst", REGEX),
                    new Ban("parallelStream", THREADS));

    private static final Ban NETTY = new Ban("io.netty", "the hub's ports; Netty stays in server/");
    private static final Ban JLINE =
            new Ban("org.jline", "a Msg or View; JLine stays in terminal/");

    /** The names that a module must not use. */
    static List<Ban> in(String module) {
        Stream<Ban> core = module.equals("core") ? OF_CORE.stream() : Stream.of();
        Stream<Ban> netty = module.equals("server") ? Stream.of() : Stream.of(NETTY);
        Stream<Ban> jline = module.equals("terminal") ? Stream.of() : Stream.of(JLINE);
        return Stream.of(core, netty, jline).flatMap(bans -> bans).toList();
    }

    /** The method names that a module must not call, whatever on. */
    static List<Ban> methodsIn(String module) {
        return module.equals("core") ? METHODS_OF_CORE : List.of();
    }

    /** Whether a fully qualified name is this one, or lies in it. */
    boolean covers(String used) {
        if (name.endsWith("*")) {
            return used.startsWith(name.substring(0, name.length() - 1));
        }
        return used.equals(name) || used.startsWith(name + ".");
    }

    /** Wording of a finding. */
    String says() {
        return "no " + name + " here: use " + instead + " instead";
    }
}
