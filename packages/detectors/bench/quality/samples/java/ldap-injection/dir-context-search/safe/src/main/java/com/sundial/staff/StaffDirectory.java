package com.sundial.staff;

import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;

public class StaffDirectory {
    private final DirContext context;

    public StaffDirectory(DirContext context) {
        this.context = context;
    }

    public boolean exists(String uid) throws NamingException {
        SearchControls controls = new SearchControls();
        controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
        controls.setCountLimit(1);
        String filter = "(&(objectClass=person)(uid={0}))";
        Object[] values = {uid};
        NamingEnumeration<SearchResult> found =
                context.search("ou=staff,dc=sundial,dc=com", filter, values, controls);
        return found.hasMore();
    }
}
