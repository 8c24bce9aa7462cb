package org.riverside.display;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

@WebServlet("/display/choose")
public class DisplayChoiceServlet extends HttpServlet {

    private static final Set<String> PALETTES = Set.of("day", "night", "paper");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        record Choice(String field, String value) {
        }

        Choice choice = new Choice("palette", "day");
        for (Map.Entry<String, String[]> entry : request.getParameterMap().entrySet()) {
            if (entry.getKey().equals("palette") && entry.getValue().length == 1) {
                choice = new Choice(entry.getKey(), entry.getValue()[0]);
            }
        }
        String palette = choice.value();
        if (palette.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Palette is not known");
            return;
        }
        request.getSession().setAttribute("palette", palette);

        response.setContentType("text/plain");
        response.getWriter().print(PALETTES.size() + " palettes can be chosen");
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        request.getSession().removeAttribute("palette");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
