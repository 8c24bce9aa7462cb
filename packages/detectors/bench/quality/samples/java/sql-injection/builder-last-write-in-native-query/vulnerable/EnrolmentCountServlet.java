package org.hillcrest.school;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebServlet("/enrolments/count")
public class EnrolmentCountServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String campus = request.getParameter("campus");
        if (campus == null || campus.isBlank()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Campus is missing");
            return;
        }
        EnrolmentQuery query = new EnrolmentQuery.Builder()
                .campus("MAIN")
                .term(2)
                .campus(campus)
                .build();

        EntityManagerFactory factory =
                (EntityManagerFactory) getServletContext().getAttribute("school.entityManagerFactory");
        EntityManager manager = factory.createEntityManager();
        try {
            Number count = (Number) manager.createNativeQuery(query.text()).getSingleResult();
            response.setContentType("text/plain");
            response.getWriter().print(count.longValue());
        } catch (PersistenceException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Enrolments are not available");
        } finally {
            manager.close();
        }
    }
}
