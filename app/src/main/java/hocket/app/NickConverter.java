package hocket.app;

import hocket.core.Nick;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a nick. */
final class NickConverter implements ITypeConverter<Nick> {
    @Override
    public Nick convert(String text) {
        return Nick.parse(text)
                .orElseThrow(() ->
                        new TypeConversionException(
                                "'"
                                        + text
                                        + "' is not a name: letters, digits and"
                                        + " -_[]\\`^{}| without spaces, not a digit"
                                        + " first, at most "
                                        + Nick.LONGEST
                                        + " bytes"));
    }
}
