package si.kranj.permits;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ClerkRepository {
    private final JdbcClient client;

    public ClerkRepository(JdbcClient client) {
        this.client = client;
    }

    public Clerk named(String name) {
        return client.sql("SELECT id, name, hash FROM clerk WHERE name = ?")
                .param(name)
                .query(Clerk.class)
                .optional()
                .orElse(null);
    }
}
