package org.ashgrove.hospital;

import javax.naming.InitialContext;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;

class StaffDirectory {

    static final ThreadLocal<String> DEPARTMENT = new ThreadLocal<>();

    private static final int MOST = 500;

    int size() throws NamingException {
        SearchControls controls = new SearchControls();
        controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
        controls.setCountLimit(MOST);
        controls.setTimeLimit(3000);

        DirContext context = InitialContext.doLookup("java:comp/env/ldap/hospital");
        try {
            String filter = "(&(objectClass=inetOrgPerson)(departmentNumber=" + DEPARTMENT.get() + "))";
            NamingEnumeration<SearchResult> people = context.search("ou=people", filter, controls);
            int size = 0;
            while (people.hasMore()) {
                people.next();
                size++;
            }
            return size;
        } finally {
            context.close();
        }
    }
}
