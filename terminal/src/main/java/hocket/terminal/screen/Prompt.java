package hocket.terminal.screen;

/** What stands before the line being typed, and whom that line is meant for. */
public record Prompt(Line line, Aim aim) {}
