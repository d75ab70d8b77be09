/**
 * The configuration file {@code hocket.toml}: its keys, each with its default and its meaning in
 * one place ({@link hocket.app.config.Keys}); reading, checking and writing it.
 */
@NullMarked
package hocket.app.config;

import org.jspecify.annotations.NullMarked;
