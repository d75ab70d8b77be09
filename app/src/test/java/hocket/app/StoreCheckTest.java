package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checker of the crash loop sees what it is there to see. */
class StoreCheckTest {
    private final StoreCheck check = new StoreCheck(Map.of("#a", List.of("1", "2", "3", "4")));

    @Test
    void hasNothingToSayOfAGoodStore() {
        assertThat(check.violations(List.of("1", "4"), List.of(saw("2", "3"), saw()))).isEmpty();
    }

    @Test
    void seesALoss() {
        assertThat(check.violations(List.of("1", "5"), List.of()))
                .containsExactly("acknowledged and lost: 5");
    }

    @Test
    void seesADuplicate() {
        StoreCheck twice = new StoreCheck(Map.of("#a", List.of("1", "2", "1")));
        assertThat(twice.violations(List.of("1"), List.of())).containsExactly("stored twice: 1");
    }

    @Test
    void seesADuplicateInAnotherPlace() {
        StoreCheck twice = new StoreCheck(Map.of("#a", List.of("1"), "#b", List.of("1")));
        assertThat(twice.violations(List.of(), List.of())).containsExactly("stored twice: 1");
    }

    @Test
    void seesAnotherOrder() {
        assertThat(check.violations(List.of(), List.of(saw("2", "1"))))
                .containsExactly("ann saw another order, or not all, in #a");
    }

    @Test
    void seesAHole() {
        assertThat(check.violations(List.of(), List.of(saw("1", "3")))).hasSize(1);
    }

    @Test
    void seesAGhost() {
        assertThat(check.violations(List.of(), List.of(saw("4", "5"))))
                .containsExactly("ann saw a ghost: 5");
    }

    @Test
    void seesALateCopyOfWhatWasSeenBefore() {
        assertThat(check.violations(List.of(), List.of(saw("2", "3", "2")))).hasSize(1);
    }

    @Test
    void seesSomethingInTheWrongPlace() {
        StoreCheck.Sighting elsewhere = new StoreCheck.Sighting("ann", "#b", List.of("1"));
        assertThat(check.violations(List.of(), List.of(elsewhere)))
                .containsExactly("ann saw a ghost: 1");
    }

    private static StoreCheck.Sighting saw(String... texts) {
        return new StoreCheck.Sighting("ann", "#a", List.of(texts));
    }
}
