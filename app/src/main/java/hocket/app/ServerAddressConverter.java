package hocket.app;

import hocket.terminal.ServerAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where to join. */
final class ServerAddressConverter implements ITypeConverter<ServerAddress> {
    @Override
    public ServerAddress convert(String text) {
        return ServerAddress.parse(text)
                .orElseThrow(() ->
                        new TypeConversionException("'" + text + "' is not HOST or HOST:PORT"));
    }
}
