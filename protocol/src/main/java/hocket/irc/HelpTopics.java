package hocket.irc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What HELP knows: of each command how it is written, and what it does. */
final class HelpTopics {
    private static final Map<String, List<String>> TOPICS = new TreeMap<>();

    static {
        connection();
        server();
        people();
        channels();
        messages();
        operators();
    }

    private HelpTopics() {}

    /** What is known of a topic, line by line; its name in capitals. */
    static Optional<List<String>> find(String topic) {
        return Optional.ofNullable(TOPICS.get(topic));
    }

    private static void connection() {
        add("CAP LS [302] | LIST | REQ :CAPABILITIES | END", "Negotiates capabilities.");
        add("ERROR", "Servers say it before they close. From a client it means nothing.");
        add("NICK NICK", "Takes a nick, or another one.");
        add("PASS PASSWORD", "The server's password, before NICK and USER.");
        add("PING TOKEN", "Asks for a PONG with the same token.");
        add("PONG TOKEN", "Answers a PING.");
        add("QUIT [:REASON]", "Leaves.");
        add("USER NAME 0 * :REAL NAME", "Says who you are, once, when you come.");
    }

    private static void server() {
        add("ADMIN [SERVER]", "Whom to turn to.");
        add("HELP [TOPIC]", "Shows what a command does; without a topic, which there are.");
        add("HELPOP [TOPIC]", "The same as HELP.");
        add("INFO [SERVER]", "What program this is.");
        add("ISUPPORT", "What this server supports, in the form that programs read.");
        add("LINKS [MASK]", "The servers of the network: there is this one.");
        add("LUSERS", "How many users and channels there are.");
        add("MOTD [SERVER]", "The message of the day.");
        add(
                "STATS LETTER [SERVER]",
                "Reports: u how long the server is up; for operators of the network",
                "also o who may become one, k and d which bans are in force.");
        add("TIME [SERVER]", "What time it is at the server.");
        add("VERSION [SERVER]", "The version of the server, and what it supports.");
    }

    private static void people() {
        add("ACCEPT NICK,-NICK,*", "Lets somebody write to you in mode +g, or no more; * lists.");
        add("AWAY [:REASON]", "You are away, and whoever writes to you is told why; or back.");
        add("ISON NICK ...", "Which of these nicks are there.");
        add("MONITOR + NICKS | - NICKS | C | L | S", "Tells you when somebody comes or goes.");
        add("SETNAME :REAL NAME", "Changes your real name.");
        add("USERHOST NICK ...", "Where up to five users are.");
        add("USERS", "Not offered; ask WHO.");
        add("WHO MASK [%FIELDS,TOKEN]", "Users in a channel, or of a nick or mask.");
        add("WHOIS NICK", "What is known of a user.");
        add("WHOWAS NICK [COUNT]", "What was known of a user who has left.");
    }

    private static void channels() {
        add("INVITE NICK #CHANNEL", "Invites somebody; alone, lists where you are invited.");
        add("JOIN #CHANNEL[,#CHANNEL] [KEY[,KEY]]", "Enters channels. JOIN 0 leaves all of them.");
        add("KICK #CHANNEL NICK[,NICK] [:REASON]", "Puts members out of a channel.");
        add("KNOCK #CHANNEL [:REASON]", "Asks to be let in.");
        add("LIST [CONDITIONS]", "Channels and their topics, such as LIST >9,*java*");
        add(
                "MODE TARGET [MODES [PARAMETERS]]",
                "Shows or changes modes. Yours: i invisible, w hear wallops, B a bot,",
                "g hear from whom you ACCEPT only. A channel's: b e I lists of masks,",
                "i by invitation, k key, l limit, f forward, m moderated, n no outsiders,",
                "s secret, t locked topic, C no CTCP, u auditorium, U to operators only;",
                "ranks: q owner, a admin, o operator, h half-operator, v voice.");
        add("NAMES [#CHANNEL]", "Who is in a channel.");
        add("PART #CHANNEL[,#CHANNEL] [:REASON]", "Leaves channels.");
        add("RENAME #CHANNEL #NEW [:REASON]", "Gives a channel another name.");
        add("TOPIC #CHANNEL [:TOPIC]", "Shows or sets the topic.");
    }

    private static void messages() {
        add("BATCH +NAME TYPE [PARAMETERS] | -NAME", "Begins and ends what belongs together.");
        add(
                "CHATHISTORY SUBCOMMAND TARGET REFERENCE [REFERENCE] LIMIT",
                "Tells again what was said: BEFORE, AFTER, AROUND, LATEST or BETWEEN what",
                "msgid=ID or timestamp=TIME name. TARGETS TIME TIME LIMIT tells where.");
        add("NOTICE TARGET[,TARGET] :TEXT", "Says something that no program may answer.");
        add("PRIVMSG TARGET[,TARGET] :TEXT", "Says something to users and channels.");
        add("REDACT TARGET MSGID [:REASON]", "Takes a message back.");
        add("TAGMSG TARGET[,TARGET]", "Passes on tags without a text.");
    }

    private static void operators() {
        add("CHGHOST NICK [USER@]HOST", "Shows somebody at another host.");
        add("DLINE [DURATION] NETWORK [:REASON]", "Bans addresses from the network.");
        add("KILL NICK :REASON", "Ends somebody's session.");
        add("KLINE [DURATION] MASK [:REASON]", "Bans whom a mask matches from the network.");
        add("OPER NAME PASSWORD", "Makes you an operator of the network.");
        add("REHASH", "Reads the configuration again.");
        add("UNDLINE NETWORK", "Takes a DLINE back.");
        add("UNKLINE MASK", "Takes a KLINE back.");
        add("WALLOPS :TEXT", "Says something to all who want to hear such.");
    }

    private static void add(String syntax, String... lines) {
        int end = syntax.indexOf(' ');
        TOPICS.put(end < 0 ? syntax : syntax.substring(0, end), withSyntax(syntax, lines));
    }

    private static List<String> withSyntax(String syntax, String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = syntax;
        System.arraycopy(lines, 0, all, 1, lines.length);
        return List.of(all);
    }
}
