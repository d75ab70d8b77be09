package hocket.app.config;

/** Something wrong in a configuration file, and where. */
record Problem(Place place, String what) {

    /** As compilers tell it, so that editors find the place. */
    String in(String file) {
        return "%s:%d:%d: %s".formatted(file, place.line(), place.column(), what);
    }
}
