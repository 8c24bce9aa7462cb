package ch.steinbruch.survey;

import java.io.IOException;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

public class CloseServlet extends HttpServlet {
    private final transient DataSource source;

    public CloseServlet(DataSource source) {
        this.source = source;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String reason = request.getParameter("reason");
        String call = "{call close_quarry(17, ?)}";
        try (Connection connection = source.getConnection();
                CallableStatement statement = connection.prepareCall(call)) {
            statement.setString(1, reason);
            statement.execute();
            response.setStatus(204);
        } catch (SQLException e) {
            throw new ServletException("not closed", e);
        }
    }
}
