/** Passwords as configurations keep them: hashed. */
@NullMarked
package hocket.app.password;

import org.jspecify.annotations.NullMarked;
