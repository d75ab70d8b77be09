package hocket.irc;

import hocket.core.ChannelCommand.ChangeModes;
import hocket.core.ChannelFlag;
import hocket.core.ChannelName;
import hocket.core.Mask;
import hocket.core.MaskList;
import hocket.core.ModeChange;
import hocket.core.Nick;
import hocket.core.Rank;
import hocket.core.Remark;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a MODE asks of a channel, read letter by letter with the parameters that each takes: changes
 * (at most {@value ChangeModes#MOST_CHANGES}, more are left out), lists to be shown, and what could
 * not be understood.
 */
final class ModeRequest {
    private final Iterator<String> parameters;
    private final List<ModeChange> changes = new ArrayList<>();
    private final Set<MaskList> lists = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /** What could not be understood. */
    sealed interface Problem {}

    /** There is no such mode. */
    record Unknown(char letter) implements Problem {}

    /** The parameter cannot be a key. */
    record BadKey() implements Problem {}

    /** Nobody can have that nick. */
    record NoSuchNick(String nick) implements Problem {}

    /** The parameter is missing, or none that the mode could have. */
    record Invalid(ModeText.Change change, String description) implements Problem {}

    private ModeRequest(List<String> parameters) {
        this.parameters = parameters.iterator();
    }

    /**
     * @param parameters those of the message: the channel, the letters, and theirs
     */
    static ModeRequest parse(List<String> parameters) {
        ModeRequest request = new ModeRequest(parameters.subList(2, parameters.size()));
        request.read(parameters.get(1));
        return request;
    }

    List<ModeChange> changes() {
        return changes.subList(0, Math.min(changes.size(), ChangeModes.MOST_CHANGES));
    }

    Set<MaskList> lists() {
        return lists;
    }

    List<Problem> problems() {
        return problems;
    }

    private void read(String letters) {
        boolean on = true;
        for (int at = 0; at < letters.length(); at++) {
            char letter = letters.charAt(at);
            if (letter == '+' || letter == '-') {
                on = letter == '+';
            } else {
                read(letter, on);
            }
        }
    }

    private void read(char letter, boolean on) {
        Optional<ChannelFlag> flag = ModeLetters.flag(letter);
        Optional<MaskList> list = ModeLetters.list(letter);
        Optional<Rank> rank = ModeLetters.rank(letter);
        if (flag.isPresent()) {
            changes.add(new ModeChange.Flag(flag.get(), on));
        } else if (list.isPresent()) {
            mask(list.get(), on);
        } else if (rank.isPresent()) {
            rank(rank.get(), on);
        } else {
            setting(letter, on);
        }
    }

    private void setting(char letter, boolean on) {
        switch (letter) {
            case ModeLetters.KEY -> key(on);
            case ModeLetters.LIMIT -> limit(on);
            case ModeLetters.FORWARD -> forward(on);
            default -> problems.add(new Unknown(letter));
        }
    }

    private void mask(MaskList list, boolean on) {
        if (!parameters.hasNext()) {
            lists.add(list);
            return;
        }
        String text = parameters.next();
        Optional<Mask> mask = Mask.parse(text);
        if (mask.isEmpty()) {
            invalid(on, ModeLetters.of(list), text, "That is no mask");
        } else {
            changes.add(
                    on
                            ? new ModeChange.AddMask(list, mask.get())
                            : new ModeChange.RemoveMask(list, mask.get()));
        }
    }

    private void rank(Rank rank, boolean on) {
        if (!parameters.hasNext()) {
            invalid(on, ModeLetters.of(rank).charAt(0), "", "A nick is missing");
            return;
        }
        String text = parameters.next();
        Nick.parse(text)
                .ifPresentOrElse(
                        nick -> changes.add(new ModeChange.Ranked(rank, nick, on)),
                        () -> problems.add(new NoSuchNick(text)));
    }

    /** Whoever takes the key away need not know it, nor give one. */
    private void key(boolean on) {
        boolean given = parameters.hasNext();
        String text = given ? parameters.next() : "";
        if (!on) {
            changes.add(new ModeChange.ClearKey());
        } else if (!given) {
            invalid(true, ModeLetters.KEY, "", "A key is missing");
        } else if (ModeChange.SetKey.isKey(text)) {
            changes.add(new ModeChange.SetKey(new Remark(text)));
        } else {
            problems.add(new BadKey());
        }
    }

    private void limit(boolean on) {
        if (!on) {
            changes.add(new ModeChange.ClearLimit());
            return;
        }
        String text = parameters.hasNext() ? parameters.next() : "";
        int most = Digits.number(text, 9).orElse(0);
        if (most > 0) {
            changes.add(new ModeChange.SetLimit(most));
        } else {
            invalid(true, ModeLetters.LIMIT, text, "A number from 1 is needed");
        }
    }

    private void forward(boolean on) {
        if (!on) {
            changes.add(new ModeChange.ClearForward());
            return;
        }
        String text = parameters.hasNext() ? parameters.next() : "";
        ChannelName.parse(text)
                .ifPresentOrElse(
                        to -> changes.add(new ModeChange.SetForward(to)),
                        () -> invalid(true, ModeLetters.FORWARD, text, "A channel is needed"));
    }

    private void invalid(boolean on, char letter, String parameter, String description) {
        ModeText.Change change = new ModeText.Change(on, String.valueOf(letter), parameter);
        problems.add(new Invalid(change, description));
    }
}
