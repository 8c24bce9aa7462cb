package net.harbour.berth;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;

@WebServlet("/berths")
public class BerthServlet extends HttpServlet {

    @Resource(lookup = "jdbc/harbour")
    private DataSource pool;

    @Override
    public void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String header = request.getHeader("X-Quay");
        if (header == null) {
            header = "";
        }

        int length = 86;
        String quay;
        if ((7 * 18) + length < 200) {
            quay = header;
        } else {
            quay = "north";
        }

        response.setContentType("text/plain");
        try {
            String numbers = new BerthDao(pool).byQuay(quay).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
            response.getWriter().print(numbers);
        } catch (SQLException e) {
            throw new ServletException("berth list", e);
        }
    }
}
