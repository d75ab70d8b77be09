package hocket.core;

/**
 * An address of the Internet Protocol, as 128 bits; those of version 4 as IPv6 maps them ({@code
 * ::ffff:a.b.c.d}, RFC 4291 section 2.5.5.2).
 */
public record IpAddress(long high, long low) {
    /** The unspecified address (RFC 4291 section 2.5.2), of whoever comes over no network. */
    public static final IpAddress NONE = new IpAddress(0, 0);

    private static final long MAPPED = 0xffff_0000_0000L;

    /** The address of version 4 with these 32 bits. */
    public static IpAddress ofV4(int bits) {
        return new IpAddress(0, MAPPED | (bits & 0xffff_ffffL));
    }

    /** True if it is of version 4. */
    public boolean isV4() {
        return high == 0 && (low & 0xffff_ffff_0000_0000L) == MAPPED;
    }
}
