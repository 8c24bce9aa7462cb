package uk.hallam.hire.security;

import java.util.HashSet;
import java.util.Hashtable;
import java.util.Set;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attributes;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import uk.hallam.hire.model.StaffUser;

/** Staff sign in with the directory of the company. */
public class StaffDirectory {
    private static final String BASE = "ou=staff,dc=hallam,dc=local";

    private DirContext bind(String principal, String credentials) throws NamingException {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        environment.put(Context.PROVIDER_URL, System.getenv("LDAP_URL"));
        environment.put(Context.SECURITY_AUTHENTICATION, "simple");
        environment.put(Context.SECURITY_PRINCIPAL, principal);
        environment.put(Context.SECURITY_CREDENTIALS, credentials);
        return new InitialDirContext(environment);
    }

    private DirContext service() throws NamingException {
        return bind(System.getenv("LDAP_SERVICE_DN"), System.getenv("LDAP_SERVICE_PASSWORD"));
    }

    public StaffUser signIn(String name, String password) throws NamingException {
        if (password == null || password.isEmpty()) {
            return null;
        }
        DirContext context = service();
        try {
            SearchControls controls = new SearchControls();
            controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
            String filter = "(&(objectClass=person)(|(uid=" + name + ")(mail=" + name + ")))";
            NamingEnumeration<SearchResult> results = context.search(BASE, filter, controls);
            if (!results.hasMore()) {
                return null;
            }
            SearchResult found = results.next();
            bind(found.getNameInNamespace(), password).close();
            return asUser(found.getAttributes());
        } finally {
            context.close();
        }
    }

    public StaffUser byMail(String mail) throws NamingException {
        DirContext context = service();
        try {
            NamingEnumeration<SearchResult> results =
                    context.search(BASE, "(&(objectClass=person)(mail={0}))", new Object[] {mail}, new SearchControls());
            return results.hasMore() ? asUser(results.next().getAttributes()) : null;
        } finally {
            context.close();
        }
    }

    public Set<String> members(String depot) throws NamingException {
        DirContext context = service();
        try {
            Set<String> uids = new HashSet<>();
            String filter = "(&(objectClass=person)(departmentNumber=" + LdapText.escape(depot) + "))";
            NamingEnumeration<SearchResult> results = context.search(BASE, filter, new SearchControls());
            while (results.hasMore()) {
                uids.add((String) results.next().getAttributes().get("uid").get());
            }
            return uids;
        } finally {
            context.close();
        }
    }

    private static StaffUser asUser(Attributes attributes) throws NamingException {
        StaffUser user = new StaffUser();
        user.setUid((String) attributes.get("uid").get());
        user.setDisplayName((String) attributes.get("displayName").get());
        user.setMail((String) attributes.get("mail").get());
        user.setDepotId(Long.parseLong((String) attributes.get("departmentNumber").get()));
        Set<String> roles = new HashSet<>();
        NamingEnumeration<?> values = attributes.get("employeeType").getAll();
        while (values.hasMore()) {
            roles.add((String) values.next());
        }
        user.setRoles(roles);
        return user;
    }
}
