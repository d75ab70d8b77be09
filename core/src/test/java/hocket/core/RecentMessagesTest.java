package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecentMessagesTest {
    private static final int MOST = 5;
    private static final SessionId ANN = new SessionId(0, 1, 1);
    private static final SessionId BEN = new SessionId(0, 1, 2);

    private final RecentMessages<Rank> recent = new RecentMessages<>(MOST);

    private void addUpTo(int last) {
        for (int index = 1; index <= last; index++) {
            recent.add(new MessageId(index, 0), ANN, Rank.NONE);
        }
    }

    private static KeptMessage<Rank> by(SessionId sender, long index) {
        return new KeptMessage<>(new MessageId(index, 0), sender, Rank.NONE);
    }

    @Test
    void theOldestIsForgottenFirst() {
        addUpTo(2 * MOST + 2);

        assertThat(recent.all())
                .containsExactly(by(ANN, 8), by(ANN, 9), by(ANN, 10), by(ANN, 11), by(ANN, 12));
        assertThat(recent.find(new MessageId(7, 0), Rank.NONE)).isEmpty();
    }

    @Test
    void whatWasFoundStaysWhatItWasWhenItsPlaceIsUsedAgain() {
        addUpTo(MOST);
        KeptMessage<Rank> found = recent.find(new MessageId(1, 0), Rank.NONE).orElseThrow();
        List<KeptMessage<Rank>> before = recent.all();

        recent.add(new MessageId(6, 0), BEN, Rank.OWNER);

        assertThat(found).isEqualTo(by(ANN, 1));
        assertThat(before).first().isEqualTo(by(ANN, 1));
        assertThat(recent.all())
                .last()
                .isEqualTo(new KeptMessage<>(new MessageId(6, 0), BEN, Rank.OWNER));
    }

    @Test
    void oneThatWasTakenBackLeavesRoomForAnother() {
        addUpTo(MOST);

        recent.remove(by(ANN, 3));
        recent.add(new MessageId(6, 0), BEN, Rank.NONE);

        assertThat(recent.all())
                .containsExactly(by(ANN, 1), by(ANN, 2), by(ANN, 4), by(ANN, 5), by(BEN, 6));
    }

    @Test
    void aMessageIsFoundOnlyAmongThoseItWasFor() {
        recent.add(new MessageId(1, 0), ANN, Rank.VOICE);
        recent.add(new MessageId(1, 1), ANN, Rank.NONE);

        assertThat(recent.find(new MessageId(1, 0), Rank.NONE)).isEmpty();
        assertThat(recent.find(new MessageId(1, 1), Rank.NONE)).isPresent();
    }

    @Test
    void moreThanItsNumberAreNotTakenOver() {
        List<KeptMessage<Rank>> all = new ArrayList<>();
        for (int index = 1; index <= MOST + 1; index++) {
            all.add(by(BEN, index));
        }

        recent.restore(all);

        assertThat(recent.all()).isEqualTo(all.subList(1, MOST + 1));
    }
}
