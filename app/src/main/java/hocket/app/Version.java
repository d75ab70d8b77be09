package hocket.app;

import picocli.CommandLine.IVersionProvider;

/** The program's version, as the jar's manifest has it. */
final class Version implements IVersionProvider {

    /** As one line says it: {@code hocket 1.2.3}. */
    static String line() {
        return "hocket " + number();
    }

    /** As one word: {@code hocket-1.2.3}. */
    static String text() {
        return "hocket-" + number();
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }

    private static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
