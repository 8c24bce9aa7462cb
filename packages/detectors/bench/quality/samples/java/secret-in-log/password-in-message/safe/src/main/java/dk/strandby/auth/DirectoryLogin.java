package dk.strandby.auth;

import java.util.Hashtable;
import java.util.logging.Logger;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

public class DirectoryLogin {
    private static final Logger LOGGER = Logger.getLogger(DirectoryLogin.class.getName());

    public boolean check(String user, String password) {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        settings.put(Context.PROVIDER_URL, "ldaps://directory.strandby.dk");
        settings.put(Context.SECURITY_CREDENTIALS, password);
        try {
            new InitialDirContext(settings).close();
            return true;
        } catch (NamingException e) {
            LOGGER.warning("no login with a password of " + password.length() + " letters: " + e.getClass().getSimpleName());
            return false;
        }
    }
}
