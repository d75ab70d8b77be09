package hocket.core;

import java.time.Instant;

/** Who had a nick until {@code at}. */
public record PastUser(Source who, Remark realName, Instant at) {}
