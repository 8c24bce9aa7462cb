package dz.clinique.visites;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/visits/count")
public class VisitCount extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        WardNormaliser normaliser = new WardNormaliser(request.getParameter("ward"));
        Thread thread = new Thread(normaliser);
        thread.start();
        try (Connection connection = Database.open()) {
            thread.join();
            PreparedStatement visits = connection.prepareStatement("SELECT COUNT(*) FROM visit WHERE ward = '" + normaliser.ward() + "'");
            ResultSet rows = visits.executeQuery();
            rows.next();
            response.getWriter().println(rows.getInt(1));
        } catch (SQLException | InterruptedException failure) {
            throw new ServletException(failure);
        }
    }
}
