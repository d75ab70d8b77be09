/** A disk, and time for the work on it, in the hands of the tests and of the simulator. */
@NullMarked
package hocket.log.simulated;

import org.jspecify.annotations.NullMarked;
