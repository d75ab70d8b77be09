package hocket.core;

/**
 * The addresses that begin with the same bits as one.
 *
 * @param length how many bits count, 0 to 128; those of version 4 begin at 96
 */
public record IpNetwork(IpAddress address, int length) {
    private static final int BITS = 128;
    private static final int HALF = 64;

    public IpNetwork {
        if (length < 0 || length > BITS) {
            throw new IllegalArgumentException("a network has 0 to " + BITS + " bits");
        }
        address = new IpAddress(address.high() & mask(length), address.low() & mask(length - HALF));
    }

    /** True if the address lies in it. */
    public boolean contains(IpAddress other) {
        return (other.high() & mask(length)) == address.high()
                && (other.low() & mask(length - HALF)) == address.low();
    }

    private static long mask(int ones) {
        if (ones <= 0) {
            return 0;
        }
        return ones >= HALF ? -1L : -1L << (HALF - ones);
    }
}
