package fr.peltier.people;

import javax.naming.NamingException;
import javax.naming.directory.SearchControls;
import javax.naming.ldap.LdapContext;

public class Groups {
    private final LdapContext context;

    public Groups(LdapContext context) {
        this.context = context;
    }

    public boolean contains(String group, String member) throws NamingException {
        StringBuilder filter = new StringBuilder();
        filter.append("(&(cn=").append(group).append(")(member=").append(FilterText.of(member)).append("))");
        return context.search("ou=groups", filter.toString(), new SearchControls()).hasMore();
    }
}
