package hocket.irc;

import java.util.Optional;

/**
 * The numeric replies, each worded once. Names and numbers are those of the Modern IRC
 * documentation, of RFC 1459 and 2812, and of the servers whose replies clients know.
 *
 * <p>A wording is the reply's last parameter, after those that it is given. With an empty wording
 * the last parameter given is free text. Without any, a reply has nothing but what it is given.
 */
enum Numeric {
    RPL_WELCOME(1, ""),
    RPL_YOURHOST(2, ""),
    RPL_CREATED(3, ""),
    RPL_MYINFO(4),
    RPL_ISUPPORT(5, "are supported by this server"),
    RPL_STATSKLINE(216, ""),
    RPL_ENDOFSTATS(219, "End of /STATS report"),
    RPL_UMODEIS(221),
    RPL_STATSDLINE(225, ""),
    RPL_STATSUPTIME(242, ""),
    RPL_STATSOLINE(243),
    RPL_LUSERCLIENT(251, ""),
    RPL_LUSEROP(252, "operator(s) online"),
    RPL_LUSERUNKNOWN(253, "unknown connection(s)"),
    RPL_LUSERCHANNELS(254, "channels formed"),
    RPL_LUSERME(255, ""),
    RPL_ADMINME(256, "Administrative info"),
    RPL_ADMINLOC1(257, ""),
    RPL_ADMINLOC2(258, ""),
    RPL_ADMINEMAIL(259, ""),
    RPL_TRYAGAIN(263, "Please wait a while and try again"),
    RPL_LOCALUSERS(265, ""),
    RPL_GLOBALUSERS(266, ""),
    RPL_ACCEPTLIST(281),
    RPL_ENDOFACCEPT(282, "End of /ACCEPT list"),
    RPL_AWAY(301, ""),
    RPL_USERHOST(302, ""),
    RPL_ISON(303, ""),
    RPL_UNAWAY(305, "You are no longer marked as being away"),
    RPL_NOWAWAY(306, "You have been marked as being away"),
    RPL_WHOISUSER(311, ""),
    RPL_WHOISSERVER(312, ""),
    RPL_WHOISOPERATOR(313, "is an IRC operator"),
    RPL_WHOWASUSER(314, ""),
    RPL_ENDOFWHO(315, "End of /WHO list"),
    RPL_WHOISIDLE(317, "seconds idle, signon time"),
    RPL_ENDOFWHOIS(318, "End of /WHOIS list"),
    RPL_WHOISCHANNELS(319, ""),
    RPL_WHOISSPECIAL(320, ""),
    RPL_LISTSTART(321, "Users  Name"),
    RPL_LIST(322, ""),
    RPL_LISTEND(323, "End of /LIST"),
    RPL_CHANNELMODEIS(324),
    RPL_CREATIONTIME(329),
    RPL_NOTOPIC(331, "No topic is set"),
    RPL_TOPIC(332, ""),
    RPL_TOPICWHOTIME(333),
    RPL_WHOISBOT(335, "is a bot"),
    RPL_INVITELIST(336),
    RPL_ENDOFINVITELIST(337, "End of /INVITE list"),
    RPL_WHOISACTUALLY(338, "is connecting from"),
    RPL_INVITING(341),
    RPL_INVEXLIST(346),
    RPL_ENDOFINVEXLIST(347, "End of channel invite exception list"),
    RPL_EXCEPTLIST(348),
    RPL_ENDOFEXCEPTLIST(349, "End of channel exception list"),
    RPL_VERSION(351, ""),
    RPL_WHOREPLY(352, ""),
    RPL_NAMREPLY(353, ""),
    RPL_WHOSPCRPL(354),
    RPL_LINKS(364, ""),
    RPL_ENDOFLINKS(365, "End of /LINKS list"),
    RPL_ENDOFNAMES(366, "End of /NAMES list"),
    RPL_BANLIST(367),
    RPL_ENDOFBANLIST(368, "End of channel ban list"),
    RPL_ENDOFWHOWAS(369, "End of WHOWAS"),
    RPL_INFO(371, ""),
    RPL_MOTD(372, ""),
    RPL_ENDOFINFO(374, "End of /INFO list"),
    RPL_MOTDSTART(375, ""),
    RPL_ENDOFMOTD(376, "End of /MOTD command"),
    RPL_WHOISMODES(379, ""),
    RPL_YOUREOPER(381, "You are now an IRC operator"),
    RPL_REHASHING(382, ""),
    RPL_TIME(391, ""),
    RPL_VISIBLEHOST(396, "is now your displayed host"),
    ERR_UNKNOWNERROR(400, ""),
    ERR_NOSUCHNICK(401, "No such nick/channel"),
    ERR_NOSUCHSERVER(402, "No such server"),
    ERR_NOSUCHCHANNEL(403, "No such channel"),
    ERR_CANNOTSENDTOCHAN(404, ""),
    ERR_TOOMANYCHANNELS(405, "You have joined too many channels"),
    ERR_WASNOSUCHNICK(406, "There was no such nickname"),
    ERR_TOOMANYTARGETS(407, "Too many targets"),
    ERR_NOORIGIN(409, "No origin specified"),
    ERR_INVALIDCAPCMD(410, "Invalid CAP command"),
    ERR_NORECIPIENT(411, ""),
    ERR_NOTEXTTOSEND(412, "No text to send"),
    ERR_BADMASK(415, "Bad mask"),
    ERR_TOOMANYMATCHES(416, "Too many matches, the first of them are shown"),
    ERR_INPUTTOOLONG(417, "Input line was too long"),
    ERR_UNKNOWNCOMMAND(421, "Unknown command"),
    ERR_NOMOTD(422, "MOTD file is missing"),
    ERR_NOADMININFO(423, "No administrative info available"),
    ERR_NONICKNAMEGIVEN(431, "No nickname given"),
    ERR_ERRONEUSNICKNAME(432, "Erroneous nickname"),
    ERR_NICKNAMEINUSE(433, "Nickname is already in use"),
    ERR_BANONCHAN(435, "Cannot change nickname while banned on a channel"),
    ERR_UNAVAILRESOURCE(437, "Nick/channel is temporarily unavailable"),
    ERR_USERNOTINCHANNEL(441, "They aren't on that channel"),
    ERR_NOTONCHANNEL(442, "You're not on that channel"),
    ERR_USERONCHANNEL(443, "is already on channel"),
    ERR_NOTREGISTERED(451, "You have not registered"),
    ERR_ACCEPTFULL(456, "Accept list is full"),
    ERR_ACCEPTEXIST(457, "is already on your accept list"),
    ERR_ACCEPTNOT(458, "is not on your accept list"),
    ERR_NEEDMOREPARAMS(461, "Not enough parameters"),
    ERR_ALREADYREGISTERED(462, "You may not reregister"),
    ERR_PASSWDMISMATCH(464, "Password incorrect"),
    ERR_YOUREBANNEDCREEP(465, ""),
    ERR_LINKCHANNEL(470, "Forwarding to another channel"),
    ERR_CHANNELISFULL(471, "Cannot join channel (+l)"),
    ERR_UNKNOWNMODE(472, "is unknown mode char to me"),
    ERR_INVITEONLYCHAN(473, "Cannot join channel (+i)"),
    ERR_BANNEDFROMCHAN(474, "Cannot join channel (+b)"),
    ERR_BADCHANNELKEY(475, "Cannot join channel (+k)"),
    ERR_BANLISTFULL(478, "Channel list is full"),
    ERR_CANNOTKNOCK(480, ""),
    ERR_NOPRIVILEGES(481, "Permission denied: you're not an IRC operator"),
    ERR_CHANOPRIVSNEEDED(482, "You're not a channel operator"),
    ERR_CANTKILLSERVER(483, "You can't kill a server!"),
    ERR_NOOPERHOST(491, "No operator block for your host"),
    ERR_UMODEUNKNOWNFLAG(501, "Unknown mode flag"),
    ERR_USERSDONTMATCH(502, "Can't change mode for other users"),
    ERR_HELPNOTFOUND(524, "No help available on this topic"),
    ERR_INVALIDKEY(525, "Key is not well-formed"),
    ERR_CANTSENDTOUSER(531, ""),
    ERR_INVALIDMODEPARAM(696, ""),
    RPL_HELPSTART(704, ""),
    RPL_HELPTXT(705, ""),
    RPL_ENDOFHELP(706, ""),
    RPL_KNOCK(710, ""),
    RPL_KNOCKDLVR(711, "Your KNOCK has been delivered"),
    ERR_TOOMANYKNOCK(712, "Too many KNOCKs"),
    ERR_CHANOPEN(713, "Channel is open"),
    ERR_KNOCKONCHAN(714, "You are already on that channel"),
    ERR_TARGUMODEG(716, "is in +g mode (server-side ignore)"),
    RPL_TARGNOTIFY(717, "has been informed that you messaged them"),
    RPL_UMODEGMSG(
            718, "is messaging you, and you have user mode +g set. Use /ACCEPT +nick to allow"),
    RPL_MONONLINE(730, ""),
    RPL_MONOFFLINE(731, ""),
    RPL_MONLIST(732, ""),
    RPL_ENDOFMONLIST(733, "End of MONITOR list"),
    ERR_MONLISTFULL(734, "Monitor list is full");

    private final String code;
    private final Optional<String> wording;

    Numeric(int number) {
        this.code = code(number);
        this.wording = Optional.empty();
    }

    Numeric(int number, String wording) {
        this.code = code(number);
        this.wording = Optional.of(wording);
    }

    /** Its three digits. */
    String code() {
        return code;
    }

    /** Its wording; empty text if its last parameter is free text, nothing if it has none. */
    Optional<String> wording() {
        return wording;
    }

    private static String code(int number) {
        return Integer.toString(1000 + number).substring(1);
    }
}
