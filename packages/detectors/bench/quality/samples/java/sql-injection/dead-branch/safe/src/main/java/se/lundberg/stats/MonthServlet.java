package se.lundberg.stats;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.jdbc.core.JdbcTemplate;

public class MonthServlet extends HttpServlet {
    private final transient JdbcTemplate jdbc;

    public MonthServlet(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String given = request.getParameter("month");
        int months = 12;
        String month;
        if (months * 30 > 365) {
            month = given;
        } else {
            month = "january";
        }
        jdbc.execute("ANALYZE visits_" + month);
        response.setStatus(204);
    }
}
