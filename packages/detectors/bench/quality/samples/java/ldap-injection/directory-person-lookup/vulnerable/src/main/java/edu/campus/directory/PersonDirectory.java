package edu.campus.directory;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;

public class PersonDirectory {

    private static final String BASE = "ou=people,dc=campus,dc=edu";

    private final Hashtable<String, String> environment = new Hashtable<>();

    public PersonDirectory(String url) {
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        environment.put(Context.PROVIDER_URL, url);
    }

    public List<String> mailOf(String surname, String department) throws NamingException {
        SearchControls controls = new SearchControls();
        controls.setSearchScope(SearchControls.ONELEVEL_SCOPE);
        controls.setReturningAttributes(new String[] {"mail"});
        controls.setCountLimit(50);

        String filter = "(&(objectClass=person)(public=TRUE)(sn=" + surname + ")(departmentNumber=" + department + "))";
        List<String> mails = new ArrayList<>();
        DirContext context = new InitialDirContext(environment);
        try {
            NamingEnumeration<SearchResult> results = context.search(BASE, filter, controls);
            while (results.hasMore()) {
                mails.add(String.valueOf(results.next().getAttributes().get("mail").get()));
            }
        } finally {
            context.close();
        }
        return mails;
    }
}
