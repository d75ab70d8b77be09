package hocket.tidy;

/** A place that breaks a rule, and what to do instead. */
record Finding(String path, long line, String says) {
    @Override
    public String toString() {
        return path + ":" + line + ": " + says;
    }
}
