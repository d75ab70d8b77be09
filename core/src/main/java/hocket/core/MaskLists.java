package hocket.core;

import hocket.core.snapshot.ChannelSnapshot.Masks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A channel's three lists of masks; at most {@value #MOST} masks on each, none of them twice. */
final class MaskLists {
    static final int MOST = MaskList.LONGEST;

    private final Map<MaskList, List<ListedMask>> lists = new EnumMap<>(MaskList.class);
    private int version;
    private boolean looksAtChannels;

    List<Masks> snapshot() {
        return lists.entrySet().stream()
                .filter(list -> !list.getValue().isEmpty())
                .map(list -> new Masks(list.getKey(), list.getValue()))
                .toList();
    }

    /** Takes lists over; there is no mask yet. */
    void restore(List<Masks> snapshots) {
        snapshots.forEach(masks -> lists.put(masks.list(), new ArrayList<>(masks.masks())));
        changed();
    }

    /** One of them, in the order of setting, to be read only. */
    List<ListedMask> list(MaskList list) {
        return Collections.unmodifiableList(lists.getOrDefault(list, List.of()));
    }

    /** Changes whenever a list does. */
    int version() {
        return version;
    }

    boolean isFull(MaskList list) {
        return list(list).size() >= MOST;
    }

    boolean contains(MaskList list, Mask mask) {
        return list(list).stream().anyMatch(listed -> listed.mask().sameAs(mask));
    }

    void add(MaskList list, ListedMask listed) {
        lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(listed);
        changed();
    }

    /** Takes a mask off; returns it as it was written there, nothing if it was not. */
    Optional<Mask> remove(MaskList list, Mask mask) {
        Optional<ListedMask> found =
                list(list).stream().filter(listed -> listed.mask().sameAs(mask)).findFirst();
        found.ifPresent(listed -> {
            lists.getOrDefault(list, List.of()).remove(listed);
            changed();
        });
        return found.map(ListedMask::mask);
    }

    private void changed() {
        version++;
        looksAtChannels = looksAtChannels(MaskList.BAN) || looksAtChannels(MaskList.EXCEPTION);
    }

    private boolean looksAtChannels(MaskList list) {
        return list(list).stream().anyMatch(listed -> listed.mask().looksAtChannels());
    }

    /** True if nobody is banned, whoever it is. */
    boolean bansNobody() {
        return lists.getOrDefault(MaskList.BAN, List.of()).isEmpty();
    }

    /** True if a ban covers the user and no exception does. */
    boolean keepsOut(Subject subject) {
        return anyKeepsOut(MaskList.BAN, subject) && !anyKeepsOut(MaskList.EXCEPTION, subject);
    }

    /** True if the user need not be invited. */
    boolean invites(Subject subject) {
        return anyKeepsOut(MaskList.INVITATION, subject);
    }

    /** True if a ban, or one that only mutes, covers the user, and no exception does. */
    boolean mutes(Subject subject) {
        return anyMutes(MaskList.BAN, subject) && !anyMutes(MaskList.EXCEPTION, subject);
    }

    /** True if whom it bans depends on who is in which channel. */
    boolean looksAtChannels() {
        return looksAtChannels;
    }

    private boolean anyKeepsOut(MaskList list, Subject subject) {
        return list(list).stream().anyMatch(listed -> listed.mask().keepsOut(subject));
    }

    private boolean anyMutes(MaskList list, Subject subject) {
        return list(list).stream().anyMatch(listed -> listed.mask().mutes(subject));
    }
}
