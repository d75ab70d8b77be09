package hocket.core;

/**
 * Where a user connects from: the name shown, and the address behind it, which bans look at.
 *
 * @param host what others see
 * @param address the real address
 */
public record Origin(HostName host, IpAddress address) {}
