package club;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/members/visit")
public class MemberServlet extends HttpServlet {
    @Resource(name = "jdbc/club")
    private DataSource source;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String given = request.getParameter("team");
        List<String> teams = new ArrayList<>();
        teams.add("red");
        teams.add(given);
        teams.add("blue");
        teams.remove(0);
        String team = teams.get(1);
        String update = "UPDATE team SET visits = visits + 1 WHERE name = '" + team + "'";
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            int count = statement.executeUpdate(update);
            response.setStatus(count > 0 ? 204 : 404);
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
