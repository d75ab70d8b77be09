package hocket.projection;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * How readily a thread gives way to others where processors are scarce: the {@code nice} value of
 * setpriority(2). Linux keeps one for each thread; elsewhere, where it is the whole process's,
 * nothing is done. {@link Thread#setPriority} does nothing on Linux.
 */
final class Niceness {
    /** About a tenth of a processor for the thread if all others want it too. */
    static final int BACKGROUND = 10;

    private static final int THREAD = 0;
    private static final int CALLING = 0;

    private static final FunctionDescriptor DESCRIPTOR =
            FunctionDescriptor.of(
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT);

    private Niceness() {}

    /** Gives the calling thread that value, if the system can. */
    @SuppressWarnings("restricted") // a signature of three numbers cannot break the JVM
    static void set(int nice) {
        if (System.getProperty("os.name").equals("Linux")) {
            Linker linker = Linker.nativeLinker();
            linker.defaultLookup()
                    .find("setpriority")
                    .map(address -> linker.downcallHandle(address, DESCRIPTOR))
                    .ifPresent(setpriority -> call(setpriority, nice));
        }
    }

    /** Where that is not allowed the thread goes on as it is. */
    private static void call(MethodHandle setpriority, int nice) {
        try {
            var _ = (int) setpriority.invokeExact(THREAD, CALLING, nice);
        } catch (Throwable e) {
            throw new AssertionError("setpriority takes three numbers and throws nothing", e);
        }
    }
}
