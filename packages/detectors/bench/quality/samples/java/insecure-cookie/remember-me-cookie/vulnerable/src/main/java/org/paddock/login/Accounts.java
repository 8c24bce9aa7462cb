package org.paddock.login;

import java.util.Optional;

public interface Accounts {

    /** The identifier of the account if name and password fit. */
    Optional<String> authenticate(String name, String password);
}
