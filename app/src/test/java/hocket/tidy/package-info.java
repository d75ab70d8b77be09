/**
 * The house rules that a compiler does not know, checked on the syntax trees of all main sources.
 * {@link hocket.tidy.TidyTest} runs them; to add a rule, write it beside the others, name it in
 * {@link hocket.tidy.Rule#ALL}, and plant a violation of it in the test.
 */
@NullMarked
package hocket.tidy;

import org.jspecify.annotations.NullMarked;
