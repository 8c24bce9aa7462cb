package dk.strandby.text;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class SplitServlet extends HttpServlet {
    private static final String TEXT = "Aarhus;Odense;Aalborg;Esbjerg";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String by = request.getParameter("by");
        if (by == null || by.isEmpty()) {
            response.sendError(400);
            return;
        }
        int parts = TEXT.replace(by, "|").length();
        response.setIntHeader("X-Parts", parts);
    }
}
