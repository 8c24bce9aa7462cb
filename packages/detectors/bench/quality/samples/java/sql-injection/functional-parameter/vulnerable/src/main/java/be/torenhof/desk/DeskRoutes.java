package be.torenhof.desk;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;

public final class DeskRoutes {
    private final JdbcTemplate jdbc;

    public DeskRoutes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void register(Javalin app) {
        app.get("/desks/{floor}/free", context -> free(context, floor -> "floor = '" + floor + "'"));
    }

    private void free(Context context, UnaryOperator<String> condition) {
        String where = condition.apply(context.pathParam("floor"));
        Long free = jdbc.queryForObject("SELECT count(*) FROM desk WHERE taken = 0 AND " + where, Long.class);
        context.json(free);
    }
}
