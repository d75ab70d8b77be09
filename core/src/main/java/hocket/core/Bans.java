package hocket.core;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The bans of the network in force, at most {@value #MOST}, in the order of their setting. */
final class Bans {
    static final int MOST = 1_000;

    private final Map<Ban, SetBan> inForce = new LinkedHashMap<>();

    Collection<SetBan> all() {
        return Collections.unmodifiableCollection(inForce.values());
    }

    /** The first ban that covers a user, unless it is an operator of the network. */
    Optional<SetBan> covering(User user) {
        return covering(user, user.source());
    }

    /** The first ban that would cover a user if it were seen as {@code source}. */
    Optional<SetBan> covering(User user, Source source) {
        if (user.has(UserMode.OPERATOR)) {
            return Optional.empty();
        }
        Subject subject = Subject.ofNoChannel(source, user.realName());
        for (SetBan ban : inForce.values()) {
            if (covers(ban.ban(), subject, user.address())) {
                return Optional.of(ban);
            }
        }
        return Optional.empty();
    }

    /** True if the ban covers the user, who is no operator of the network. */
    static boolean covers(Ban ban, User user) {
        Subject subject = Subject.ofNoChannel(user.source(), user.realName());
        return !user.has(UserMode.OPERATOR) && covers(ban, subject, user.address());
    }

    private static boolean covers(Ban ban, Subject subject, IpAddress address) {
        return switch (ban) {
            case Ban.OfMask(Mask mask) -> mask.keepsOut(subject);
            case Ban.OfNetwork(IpNetwork network) -> network.contains(address);
        };
    }

    /** True if there is no room for the ban. */
    boolean isFullFor(Ban ban) {
        return inForce.size() >= MOST && !inForce.containsKey(key(ban));
    }

    /** Sets a ban; it takes the place of the same one set before. */
    void set(SetBan ban) {
        inForce.remove(key(ban.ban()));
        inForce.put(key(ban.ban()), ban);
    }

    Optional<SetBan> find(Ban ban) {
        return Optional.ofNullable(inForce.get(key(ban)));
    }

    void lift(SetBan ban) {
        inForce.remove(key(ban.ban()));
    }

    /** The case of letters makes no other ban. */
    private static Ban key(Ban ban) {
        return switch (ban) {
            case Ban.OfMask(Mask mask) -> new Ban.OfMask(new Mask(Folding.fold(mask.value())));
            case Ban.OfNetwork network -> network;
        };
    }
}
