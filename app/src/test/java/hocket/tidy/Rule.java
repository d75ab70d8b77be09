package hocket.tidy;

import java.util.List;

/** One kind of house rule: what it finds in a source file. */
@FunctionalInterface
interface Rule {
    /** All of them. */
    List<Rule> ALL =
            List.of(
                    SizeRule::check,
                    NameRule::check,
                    CommentRule::check,
                    ImportRule::check,
                    BanRule::check,
                    ModuleRule::check);

    /** What breaks this rule in a file, in the file's order. */
    List<Finding> check(Source source);
}
