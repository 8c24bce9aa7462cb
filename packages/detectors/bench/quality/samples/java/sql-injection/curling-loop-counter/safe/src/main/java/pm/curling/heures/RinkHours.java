package pm.curling.heures;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/rink/hours")
public class RinkHours extends HttpServlet {
    @Resource
    private DataSource rink;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String sheet = request.getParameter("sheet");
        String[] names = new String[4];
        for (int turn = 0; turn < names.length; turn++) {
            names[turn] = turn == 2 ? sheet : "sheet-" + turn;
        }
        String chosen = names[3];
        try (Connection connection = rink.getConnection()) {
            ResultSet hours = connection.createStatement().executeQuery("SELECT SUM(hours) FROM booking WHERE sheet = '" + chosen + "'");
            hours.next();
            response.getWriter().println(hours.getInt(1));
        } catch (SQLException failure) {
            throw new ServletException(failure);
        }
    }
}
