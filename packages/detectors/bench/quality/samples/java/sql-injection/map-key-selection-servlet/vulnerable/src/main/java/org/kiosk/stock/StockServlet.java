package org.kiosk.stock;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet(name = "stock", urlPatterns = "/stock/level")
public class StockServlet extends HttpServlet {

    private static final long serialVersionUID = 20L;

    @Resource(name = "jdbc/stock")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws ServletException, IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("depot", "central");
        settings.put("article", orEmpty(req.getParameter("article")));
        settings.put("unit", "piece");

        String wanted = settings.get("article");

        resp.setContentType("text/plain;charset=UTF-8");
        try {
            resp.getWriter().println("level " + level(wanted));
        } catch (SQLException e) {
            log("stock level", e);
            resp.sendError(500, "stock level is not available");
        }
    }

    private int level(String key) throws SQLException {
        String sql = "SELECT quantity FROM stock WHERE article = '" + key + "' OR depot = '" + key + "'";
        int sum = 0;
        try (Connection con = dataSource.getConnection(); Statement st = con.createStatement()) {
            st.setMaxRows(500);
            ResultSet rs = st.executeQuery(sql);
            while (rs.next()) {
                sum += rs.getInt(1);
            }
        }
        return sum;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
