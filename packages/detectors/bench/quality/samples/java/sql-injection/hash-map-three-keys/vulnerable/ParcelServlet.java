package org.example.parcels;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

@WebServlet("/parcels")
public class ParcelServlet extends HttpServlet {

    @Resource(name = "jdbc/main")
    private DataSource dataSource;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String depot = "";
        String[] sent = request.getParameterMap().get("depot");
        if (sent != null && sent.length > 0) {
            depot = sent[0];
        }
        Map<String, Object> fields = new HashMap<>();
        fields.put("first", "harbour");
        fields.put("second", depot);
        fields.put("third", "airport");
        String place = (String) fields.get("second");

        response.setContentType("text/plain");
        try (Connection connection = dataSource.getConnection();
             Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM parcel WHERE depot = '" + place + "'");
            rows.next();
            response.getWriter().println(rows.getInt(1));
        } catch (SQLException e) {
            response.sendError(503);
        }
    }
}
