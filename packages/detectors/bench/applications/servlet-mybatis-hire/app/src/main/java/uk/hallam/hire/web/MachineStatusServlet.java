package uk.hallam.hire.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import uk.hallam.hire.model.Machine;
import uk.hallam.hire.service.Catalogue;

/** How many of a machine are left, for scripts in pages of partners. */
@WebServlet("/status")
public class MachineStatusServlet extends HttpServlet {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Catalogue catalogue = new Catalogue();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Machine machine = catalogue.machine(Parameters.id(request, "id"));
        String body = JSON.writeValueAsString(Map.of("left", machine == null ? 0 : machine.getQuantity()));
        String callback = request.getParameter("callback");
        if (callback == null || !callback.matches("[A-Za-z_$][\\w$]{0,40}")) {
            response.setContentType("application/json");
            response.getWriter().print(body);
            return;
        }
        response.setContentType("application/javascript");
        response.getWriter().print("/**/" + callback + "(" + body + ");");
    }
}
