package hocket.terminal.screen;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * The line being typed, as far as its aim goes: the aim is that of the prompt at the first
 * keystroke, and stays until the line is sent or cleared. May be used by any thread.
 */
final class Composition {
    private final Queue<String> givenBack = new ArrayDeque<>();
    private Prompt wanted;
    private Prompt shown;
    private boolean begun;

    Composition(Prompt first) {
        this.wanted = first;
        this.shown = first;
    }

    /** The program wants another prompt; a line that is begun takes over only its looks. */
    synchronized void want(Prompt prompt) {
        wanted = prompt;
        if (!begun || prompt.aim().equals(shown.aim())) {
            shown = prompt;
        }
    }

    /** The text of the line is this now. Called for every change. */
    synchronized void edited(CharSequence text) {
        if (text.isEmpty()) {
            clear();
        } else {
            begun = true;
        }
    }

    /** The line is sent or cleared: answers what it was aimed at. */
    synchronized Aim finish() {
        Aim aim = shown.aim();
        clear();
        return aim;
    }

    synchronized Prompt prompt() {
        return shown;
    }

    synchronized void giveBack(String text) {
        givenBack.add(text);
    }

    /** The next text to be put into an empty line, which it begins. */
    synchronized Optional<String> takeGivenBack() {
        if (begun || givenBack.isEmpty()) {
            return Optional.empty();
        }
        begun = true;
        return Optional.of(givenBack.remove());
    }

    private void clear() {
        begun = false;
        shown = wanted;
    }
}
