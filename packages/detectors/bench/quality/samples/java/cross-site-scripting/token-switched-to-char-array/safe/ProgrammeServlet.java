package org.lanternstage.theatre;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.StringTokenizer;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/programme")
public class ProgrammeServlet extends HttpServlet {

    private static final String LAYOUTS = "ABC";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String titles = request.getParameter("titles");
        StringTokenizer pieces = new StringTokenizer(titles == null ? "" : titles, "|");
        String first = pieces.hasMoreTokens() ? pieces.nextToken() : "Untitled";

        String heading;
        char layout = LAYOUTS.charAt(1);
        switch (layout) {
            case 'A':
                heading = "Season opening: " + first;
                break;
            case 'B':
                heading = "This week on stage";
                break;
            case 'C':
            case 'D':
                heading = first;
                break;
            default:
                heading = "Programme";
                break;
        }
        char[] letters = heading.toCharArray();

        response.setContentType("text/html; charset=UTF-8");
        PrintWriter page = response.getWriter();
        page.write("<!DOCTYPE html><html><body><h1>");
        page.write(letters, 0, letters.length);
        page.write("</h1><p>Doors open half an hour before the play.</p></body></html>");
    }
}
