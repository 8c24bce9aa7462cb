package nl.kruidenier.labels;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/labels/print")
public class ShelfLabels extends HttpServlet {
    private static final Set<String> PRINTERS = new HashSet<>(Arrays.asList("zebra-front", "zebra-back", "brother-office"));

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String printer = "zebra-front";
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals("printer")) {
                    printer = cookie.getValue();
                    break;
                }
            }
        }
        if (!PRINTERS.contains(printer)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String[] command = {"/bin/sh", "-c", "lp -d " + printer + " /var/spool/labels/today.zpl"};
        Runtime runtime = Runtime.getRuntime();
        Process job = runtime.exec(command);
        response.getWriter().print(job.isAlive() ? "printing" : "sent");
    }
}
