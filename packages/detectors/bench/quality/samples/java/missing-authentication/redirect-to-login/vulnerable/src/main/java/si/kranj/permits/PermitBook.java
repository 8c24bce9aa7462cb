package si.kranj.permits;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PermitBook {
    private final JdbcClient client;

    public PermitBook(JdbcClient client) {
        this.client = client;
    }

    public List<Map<String, Object>> all() {
        return client.sql("SELECT id, street, days, fee FROM permit ORDER BY id").query().listOfRows();
    }

    public void add(String street, int days) {
        client.sql("INSERT INTO permit (street, days) VALUES (?, ?)").params(street, days).update();
    }

    public void extend(long id, int days) {
        client.sql("UPDATE permit SET days = days + ? WHERE id = ?").params(days, id).update();
    }

    public void setFee(long id, int cents) {
        client.sql("UPDATE permit SET fee = ? WHERE id = ?").params(cents, id).update();
    }

    public void withdraw(long id) {
        client.sql("DELETE FROM permit WHERE id = ?").param(id).update();
    }
}
