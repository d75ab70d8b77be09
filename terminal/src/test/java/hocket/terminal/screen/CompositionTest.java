package hocket.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The aim of the line being typed. */
class CompositionTest {
    private static final Prompt TO_2 = new Prompt(Line.note("2> "), new Aim(2, 4));
    private static final Prompt TO_3 = new Prompt(Line.note("3> "), new Aim(3, 8));

    private final Composition composition = new Composition(TO_2);

    @Test
    void followsTheProgramWhileTheLineIsEmpty() {
        composition.want(TO_3);

        assertThat(composition.prompt()).isEqualTo(TO_3);
        assertThat(composition.finish()).isEqualTo(TO_3.aim());
    }

    @Test
    void keepsItsAimFromTheFirstKeystrokeUntilItIsSent() {
        composition.edited("h");
        composition.want(TO_3);
        composition.edited("hi");

        assertThat(composition.prompt()).isEqualTo(TO_2);
        assertThat(composition.finish()).isEqualTo(TO_2.aim());
        assertThat(composition.prompt()).isEqualTo(TO_3);
    }

    @Test
    void losesItsAimWhenTheLineIsCleared() {
        composition.edited("h");
        composition.want(TO_3);
        composition.edited("");

        assertThat(composition.prompt()).isEqualTo(TO_3);
    }

    @Test
    void takesOverOtherLooksOfTheSameAim() {
        Prompt held = new Prompt(Line.note("(held) 2> "), TO_2.aim());
        composition.edited("h");
        composition.want(held);

        assertThat(composition.prompt()).isEqualTo(held);
    }

    @Test
    void givesTextBackIntoAnEmptyLineOnly() {
        composition.edited("typing");
        composition.giveBack("first");
        composition.giveBack("second");
        assertThat(composition.takeGivenBack()).isEmpty();

        composition.finish();
        assertThat(composition.takeGivenBack()).contains("first");
        assertThat(composition.takeGivenBack()).isEmpty();

        composition.finish();
        assertThat(composition.takeGivenBack()).contains("second");
        composition.finish();
        assertThat(composition.takeGivenBack()).isEmpty();
    }
}
