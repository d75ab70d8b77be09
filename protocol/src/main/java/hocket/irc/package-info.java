/**
 * The IRC door: the Internet Relay Chat protocol after the Modern IRC documentation, RFC 1459 and
 * 2812 where clients rely on them, and the IRCv3 specifications.
 *
 * <p>Bytes become lines ({@link hocket.irc.IrcDecoder}), lines messages ({@link
 * hocket.irc.IrcMessage}), and messages are handled by the command's entry in one table ({@link
 * hocket.irc.CommandTable}). Handlers ask the core through their session and never write to a
 * socket. Events become bytes once for each format ({@link hocket.irc.IrcFormat}). All of it
 * belongs to the hub's thread.
 */
@NullMarked
package hocket.irc;

import org.jspecify.annotations.NullMarked;
