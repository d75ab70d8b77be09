/** The seeded simulation: the real core, doors and hub with a fake clock, network and log. */
@NullMarked
package hocket.simulator;

import org.jspecify.annotations.NullMarked;
