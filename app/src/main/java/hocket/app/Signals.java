package hocket.app;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The signals that the system sends to this process.
 *
 * <p>By {@code sun.misc.Signal}, which is the JDK's only way, kept in its module jdk.unsupported.
 * It is reached by reflection because the compiler warns of it wherever it is named, without an off
 * switch.
 */
final class Signals {
    private Signals() {}

    /**
     * Runs the action, on a thread of its own, whenever the signal comes, in place of what the JVM
     * does. Without effect on a system that knows no such signal.
     *
     * @param name without SIG: {@code TERM}
     */
    static void on(String name, Runnable action) {
        try {
            handle(name, action);
        } catch (ReflectiveOperationException e) {
            System.Logger log = System.getLogger(Signals.class.getName());
            log.log(System.Logger.Level.DEBUG, "no signal " + name, e);
        }
    }

    private static void handle(String name, Runnable action) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        MethodHandle run =
                MethodHandles.lookup()
                        .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                        .bindTo(action);
        Object answer =
                MethodHandleProxies.asInterfaceInstance(
                        handler, MethodHandles.dropArguments(run, 0, signal));
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), answer);
    }
}
