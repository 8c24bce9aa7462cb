package groups;

import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.SearchControls;

public abstract class Directory {
    protected abstract String prepare(String value);

    public boolean contains(DirContext context, String group) throws NamingException {
        String filter = "(cn=" + prepare(group) + ")";
        return context.search("ou=groups", filter, new SearchControls()).hasMore();
    }
}
