package hocket.core.snapshot;

import hocket.core.SetBan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything on which the core's future depends, after the entry of an index. Whatever has an order
 * is in it: two cores of equal snapshots decide the same about every entry that follows.
 *
 * @param index of the last applied entry; 0 before the first
 * @param channels in the order of their founding, or of their getting the name they have
 * @param bans of the network, in the order of their setting
 * @param desk nothing while none is open
 */
public record Snapshot(
        long index,
        SequencesSnapshot sequences,
        UsersSnapshot users,
        List<ChannelSnapshot> channels,
        List<SetBan> bans,
        @Nullable DeskSnapshot desk) {
    public Snapshot {
        channels = List.copyOf(channels);
        bans = List.copyOf(bans);
    }
}
