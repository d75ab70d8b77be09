/** The history as the command line shows it: times, transcripts, lines of JSON, files. */
@NullMarked
package hocket.app.history;

import org.jspecify.annotations.NullMarked;
