package hocket.hub;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * What a hub is given by whoever runs it.
 *
 * @param clock monotonic nanoseconds, near 0 at the start of the process
 * @param wake asks, from any thread, for one {@link Hub#turn} soon
 * @param workers does what blocks or takes long, on any other thread; must not refuse
 */
public record Surroundings(LongSupplier clock, Runnable wake, Executor workers) {}
