package hocket.archive;

/**
 * What an item's row holds of an event, besides where, when and by whose command.
 *
 * @param who {@code nick!username@host}, or the name at the desk
 * @param text what was said, or the reason, topic, new nick; lines separated by LF
 * @param details an object of JSON with what else there is to know; empty if nothing
 */
public record Row(ItemKind kind, String who, String text, String details) {}
