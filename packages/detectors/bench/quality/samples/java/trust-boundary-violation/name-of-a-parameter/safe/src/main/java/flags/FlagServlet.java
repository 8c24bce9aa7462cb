package flags;

import java.io.IOException;
import java.util.Enumeration;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/flags")
public class FlagServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Enumeration<String> names = request.getParameterNames();
        String first = names.hasMoreElements() ? names.nextElement() : "none";
        String[] slots = new String[3];
        slots[0] = "seen";
        slots[1] = first;
        slots[2] = "known";
        store(request, slots[2]);
        response.setStatus(204);
    }

    private static void store(HttpServletRequest request, String name) {
        request.getSession().setAttribute(name, "10340");
    }
}
