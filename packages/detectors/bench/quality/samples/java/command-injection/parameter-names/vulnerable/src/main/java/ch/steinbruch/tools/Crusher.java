package ch.steinbruch.tools;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Crusher extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> names = Collections.list(request.getParameterNames());
        List<String> arguments = new ArrayList<>();
        for (String name : names) {
            if (name.startsWith("opt.")) {
                arguments.add(name.substring(4) + "=" + request.getParameter(name));
            }
        }
        String line = "crusher " + String.join(" ", arguments);
        Runtime.getRuntime().exec(new String[] {"/bin/sh", "-c", line});
        response.setStatus(202);
    }
}
