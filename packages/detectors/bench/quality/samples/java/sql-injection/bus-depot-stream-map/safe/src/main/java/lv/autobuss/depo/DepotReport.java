package lv.autobuss.depo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/depot/report")
public class DepotReport extends HttpServlet {
    @Resource
    private DataSource depot;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        List<String> lines = Collections.list(request.getHeaders("X-Line"));
        String wanted = lines.stream()
            .filter(line -> !line.isEmpty())
            .map(line -> "'" + line.length() + "'")
            .collect(Collectors.joining(","));
        if (wanted.isEmpty()) {
            wanted = "'1'";
        }
        try (Connection connection = depot.getConnection()) {
            Statement statement = connection.createStatement();
            statement.execute("SELECT SUM(kilometres) FROM journey WHERE line IN (" + wanted + ")");
            ResultSet sums = statement.getResultSet();
            sums.next();
            response.getWriter().println(sums.getLong(1));
        } catch (SQLException failure) {
            throw new ServletException(failure);
        }
    }
}
