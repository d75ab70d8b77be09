package hocket.core;

import java.time.Instant;

/** What a channel is about, who said so, and when. Not empty. */
public record Topic(Remark text, Source by, Instant at) {}
