package dev.palette;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Properties;
import java.util.TreeSet;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/theme.css")
public class ThemeServlet extends HttpServlet {

    private ThemeLoader loader;

    @Override
    public void init() throws ServletException {
        loader = new ThemeLoader(getServletContext().getInitParameter("themes"));
    }

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse res) throws ServletException, IOException {
        Properties properties = loader.load(chosenTheme(req));
        res.setContentType("text/css;charset=UTF-8");
        res.setHeader("X-Content-Type-Options", "nosniff");
        PrintWriter out = res.getWriter();
        out.println(":root {");
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            out.println("  --" + name + ": " + properties.getProperty(name) + ";");
        }
        out.println("}");
    }

    private String chosenTheme(HttpServletRequest req) {
        Cookie[] cookies = req.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals("theme")) {
                return cookie.getValue();
            }
        }
        return null;
    }
}
