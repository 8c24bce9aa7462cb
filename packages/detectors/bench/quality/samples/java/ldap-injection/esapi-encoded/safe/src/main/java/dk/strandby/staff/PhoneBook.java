package dk.strandby.staff;

import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import org.owasp.esapi.ESAPI;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PhoneBook {
    public record Wanted(String surname) {}

    @PostMapping("/phones")
    public boolean has(@RequestBody Wanted wanted) throws NamingException {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        settings.put(Context.PROVIDER_URL, "ldaps://directory.strandby.dk");
        String filter = "(sn=%s)".formatted(prepared(wanted.surname()));
        return new InitialDirContext(settings).search("ou=people", filter, new SearchControls()).hasMore();
    }

    private static String prepared(String surname) {
        return ESAPI.encoder().encodeForLDAP(surname.toLowerCase());
    }
}
