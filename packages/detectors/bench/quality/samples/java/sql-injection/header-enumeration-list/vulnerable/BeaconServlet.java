package org.example.beacon;

import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

@WebServlet(urlPatterns = "/beacon")
public class BeaconServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Resource(name = "jdbc/main")
    private DataSource dataSource;

    @Override
    public void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String beacon = "none";
        Enumeration<String> values = request.getHeaders("X-Beacon");
        if (values.hasMoreElements()) {
            beacon = values.nextElement();
        }
        List<String> items = new ArrayList<>();
        items.add("alpha");
        items.add(beacon);
        items.add("omega");
        items.remove(0);
        String name = items.get(0);

        String sql = "UPDATE beacon SET hits = hits + 1 WHERE name = '" + name + "'";
        try (Connection connection = dataSource.getConnection()) {
            Statement statement = connection.createStatement();
            int changed = statement.executeUpdate(sql);
            response.setStatus(changed > 0 ? 200 : 404);
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
