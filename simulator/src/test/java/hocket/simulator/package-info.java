/** Tests of the simulator, and of everything that it simulates. */
@NullMarked
package hocket.simulator;

import org.jspecify.annotations.NullMarked;
