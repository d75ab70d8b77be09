package hocket.irc;

import hocket.core.OperatorCommand;
import hocket.core.Remark;

/** Operators of the network in scenes. */
final class Operators {
    private Operators() {}

    /** Makes a client one, without a password. */
    static void make(IrcClient client, IrcScene scene) {
        client.submit(new OperatorCommand.BecomeOperator(new Remark("root")));
        scene.commit();
        client.reads();
    }
}
