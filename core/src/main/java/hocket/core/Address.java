package hocket.core;

/** Where a guest came from, as people read it: {@code 127.0.0.1:51234}. At most 128 characters. */
public record Address(String value) {
    private static final int LONGEST = 128;

    public Address {
        if (value.isEmpty() || value.length() > LONGEST || !PlainText.isPlain(value)) {
            throw new IllegalArgumentException("not an address");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
