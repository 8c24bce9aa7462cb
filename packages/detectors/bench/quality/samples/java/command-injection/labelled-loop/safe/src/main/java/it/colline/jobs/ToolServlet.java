package it.colline.jobs;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class ToolServlet extends HttpServlet {
    private static final String[] TOOLS = {"sort", "uniq", "wc"};

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> parts = List.of(request.getRequestURI().split("/"));
        Iterator<String> rest = parts.iterator();
        String tool = "wc";
        search:
        while (rest.hasNext()) {
            String part = rest.next();
            for (String known : TOOLS) {
                if (part.startsWith(known)) {
                    tool = known;
                    break search;
                }
            }
        }
        Process process = Runtime.getRuntime().exec(new String[] {"sh", "-c", tool + " < words.txt"});
        response.setHeader("X-Pid", Long.toString(process.pid()));
    }
}
