package hocket.irc;

import hocket.core.OperatorEvent;
import hocket.door.Stamp;

/** How what operators of the network do looks: KILL and WALLOPS. */
final class OperatorLines {
    private final EventTags tags;

    OperatorLines(EventTags tags) {
        this.tags = tags;
    }

    void put(OperatorEvent event, Stamp stamp, LineBytes out) {
        switch (event) {
            case OperatorEvent.Killed killed ->
                    tags.time(stamp, out)
                            .from(killed.by())
                            .with("KILL")
                            .with(killed.target().value())
                            .last(killed.reason().value())
                            .end();
            case OperatorEvent.WallopsSaid said ->
                    tags.time(stamp, out)
                            .from(said.by())
                            .with("WALLOPS")
                            .last(said.text().value())
                            .end();
            case OperatorEvent.BanSet _, OperatorEvent.BanLifted _, OperatorEvent.PutOut _ -> {}
        }
    }
}
