package pt.lagoa.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

class Poster {
    private String headline = "Lagoa";

    class Page {
        void write(HttpServletResponse response) throws IOException {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().format("<h1>%s</h1>", headline);
        }
    }

    Page page(String given) {
        if (given != null) {
            headline = "Lagoa, " + given.length() + " letters";
        }
        return new Page();
    }
}
