package hocket.log;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears what a class says in the program's log, which then is not on the console. */
public final class Said implements AutoCloseable {
    private final List<String> lines = new ArrayList<>();
    private final Logger logger;
    private final Handler handler =
            new Handler() {
                @Override
                public void publish(LogRecord entry) {
                    lines.add(new SimpleFormatter().formatMessage(entry));
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    private Said(Logger logger) {
        this.logger = logger;
    }

    /** Hears it until it is closed. */
    public static Said by(Class<?> speaker) {
        Said said = new Said(Logger.getLogger(speaker.getName()));
        said.logger.setUseParentHandlers(false);
        said.logger.addHandler(said.handler);
        return said;
    }

    /** Line by line. */
    public List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }
}
