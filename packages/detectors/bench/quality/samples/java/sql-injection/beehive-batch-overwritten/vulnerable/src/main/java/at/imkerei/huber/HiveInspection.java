package at.imkerei.huber;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

@WebServlet("/inspections")
public class HiveInspection extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String[] notes = request.getParameterValues("note");
        String note = "";
        if (notes != null && notes.length > 0) {
            note = notes[0];
        }
        try {
            DataSource hives = (DataSource) new InitialContext().lookup("java:comp/env/jdbc/hives");
            try (Connection connection = hives.getConnection(); Statement batch = connection.createStatement()) {
                batch.addBatch("UPDATE hive SET last_seen = CURRENT_DATE");
                batch.addBatch("INSERT INTO journal(entry) VALUES ('" + note + "')");
                batch.executeBatch();
            }
        } catch (NamingException | SQLException failure) {
            throw new ServletException("journal", failure);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
