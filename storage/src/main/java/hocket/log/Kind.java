package hocket.log;

/**
 * The numbers by which the log knows the kinds of commands. Once a version has been published, a
 * number keeps its meaning for ever; one that is no longer needed is never given to another kind.
 */
final class Kind {
    static final int OPEN_DESK = 0x01;
    static final int DEPART = 0x02;
    static final int NODE_LOST = 0x03;

    static final int REGISTER = 0x10;
    static final int CHANGE_NICK = 0x11;
    static final int GO_AWAY = 0x12;
    static final int COME_BACK = 0x13;
    static final int CHANGE_REAL_NAME = 0x14;
    static final int CHANGE_USER_MODE = 0x15;
    static final int ACCEPT = 0x16;
    static final int UNACCEPT = 0x17;
    static final int QUIT = 0x18;

    static final int JOIN = 0x20;
    static final int PART = 0x21;
    static final int KICK = 0x22;
    static final int SET_TOPIC = 0x23;
    static final int INVITE = 0x24;
    static final int KNOCK = 0x25;
    static final int RENAME = 0x26;
    static final int CHANGE_MODES = 0x27;

    static final int SEND = 0x30;
    static final int REDACT = 0x31;
    static final int TAG = 0x32;

    static final int BECOME_OPERATOR = 0x40;
    static final int KILL = 0x41;
    static final int WALLOPS = 0x42;
    static final int CHANGE_HOST = 0x43;
    static final int SET_BAN = 0x44;
    static final int LIFT_BAN = 0x45;
    static final int EXPIRE_BAN = 0x46;

    static final int ARRIVE = 0x50;
    static final int WITHDRAW = 0x51;
    static final int SPEAK_TO_ALL = 0x52;
    static final int LEAVE_DESK = 0x53;
    static final int CLOSE_DESK = 0x54;

    static final int SPEAK = 0x60;
    static final int REPLY = 0x61;
    static final int TAKE = 0x62;
    static final int DEFER = 0x63;
    static final int CLOSE = 0x64;
    static final int EXPIRE = 0x65;

    private Kind() {}
}
