package pt.lagoa.boats;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.jdbc.core.JdbcTemplate;

public class RenameServlet extends HttpServlet {
    private final transient JdbcTemplate jdbc;

    public RenameServlet(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        StringBuilder text = new StringBuilder();
        text.append("renamed to ").append(request.getParameter("name"));
        response.setIntHeader("X-Letters", text.length());
        text.setLength(0);
        text.insert(0, "UPDATE log SET note = '");
        text.append("' WHERE day = current_date");
        jdbc.update(text.toString());
    }
}
