package se.lundberg.stats;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

public class RangeServlet extends HttpServlet {
    private final transient JdbcOperations jdbc;

    public RangeServlet(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        List<String> columns = new ArrayList<>();
        columns.add("id");
        columns.add(request.getParameter("column"));
        columns.add("day");
        columns.remove(0);
        String column = columns.get(1);
        Long highest = jdbc.queryForObject("SELECT max(" + column + ") FROM visit", Long.class);
        response.setHeader("X-Highest", String.valueOf(highest));
    }
}
