package ops;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/ops/status")
public class RestartServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String unit = "web";
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if ("unit".equals(cookie.getName())) {
                    unit = cookie.getValue();
                }
            }
        }
        Process process = Runtime.getRuntime().exec(new String[] {"sh", "-c", "systemctl is-active " + choose(unit)});
        response.setContentType("text/plain");
        response.getWriter().println(process.isAlive());
    }

    private static String choose(String unit) {
        String guess = "XYZ";
        char target = guess.charAt(1);
        String chosen;
        switch (target) {
            case 'X':
                chosen = unit;
                break;
            case 'Y':
                chosen = "web";
                break;
            default:
                chosen = "mail";
                break;
        }
        return chosen;
    }
}
