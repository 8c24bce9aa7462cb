package ro.taxi.ture;

import java.io.IOException;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/shifts/total")
public class ShiftTotals extends HttpServlet {
    @Resource(name = "jdbc/taxi")
    private DataSource taxi;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String period = request.getHeader("X-Period");
        String procedure = new Periods().procedureOf(period);
        try (Connection connection = taxi.getConnection();
                CallableStatement call = connection.prepareCall("{call total_" + procedure + "(?)}")) {
            call.registerOutParameter(1, Types.INTEGER);
            call.execute();
            response.getWriter().println(call.getInt(1));
        } catch (SQLException failure) {
            throw new ServletException(failure);
        }
    }

    private static class Periods {
        String procedureOf(String period) {
            String chosen = "week";
            if (period != null && period.length() > 12) {
                chosen = "month";
            }
            return chosen;
        }
    }
}
