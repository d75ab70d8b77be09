package hocket.core;

import java.time.Instant;

/** A mask on one of a channel's lists, who put it there, and when. */
public record ListedMask(Mask mask, Source by, Instant at) {}
