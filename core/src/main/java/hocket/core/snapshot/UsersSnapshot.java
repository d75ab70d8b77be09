package hocket.core.snapshot;

import hocket.core.PastUser;
import hocket.core.SessionId;
import java.util.List;

/**
 * Everybody who has a nick, and those who are remembered or kept away.
 *
 * @param present in the order of their coming
 * @param barred sessions, perhaps still attached, that are never to be users again
 * @param past who gave a nick up, the latest first
 */
public record UsersSnapshot(
        List<UserSnapshot> present, List<SessionId> barred, List<PastUser> past) {
    public UsersSnapshot {
        present = List.copyOf(present);
        barred = List.copyOf(barred);
        past = List.copyOf(past);
    }
}
