package uk.hallam.hire.messaging;

import java.util.Set;
import javax.jms.Queue;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Queues by their short names. */
public class Resources {
    private static final Set<String> QUEUES = Set.of("mails", "damages", "prices");

    public Queue queue(String name) throws NamingException {
        if (!QUEUES.contains(name)) {
            throw new NamingException("no such queue");
        }
        return (Queue) new InitialContext().lookup("java:comp/env/jms/" + name);
    }
}
