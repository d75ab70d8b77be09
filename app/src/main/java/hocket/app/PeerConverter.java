package hocket.app;

import hocket.terminal.Peer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where to join. */
final class PeerConverter implements ITypeConverter<Peer> {
    @Override
    public Peer convert(String text) {
        return Peer.parse(text)
                .orElseThrow(() ->
                        new TypeConversionException("'" + text + "' is not HOST or HOST:PORT"));
    }
}
