package gr.theatro.glossa;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/language")
public class LanguageChoice extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean greek = "el".equals(request.getParameter("to"));
        Cookie language = new Cookie("language", greek ? "el" : "en");
        language.setSecure(true);
        language.setHttpOnly(true);
        response.addCookie(language);
        String back = request.getParameter("back");
        if (back == null || back.isEmpty()) {
            back = "/programme";
        }
        response.sendRedirect(back);
    }
}
