package pt.lagoa.visits;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
public class VisitRecorder {
    private final JdbcTemplate jdbc;

    public VisitRecorder(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    public void record(VisitEvent event) {
        jdbc.execute("INSERT INTO visit (page, agent) VALUES ('" + event.page() + "', '" + event.agent() + "')");
    }
}
