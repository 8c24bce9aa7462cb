package level;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/level")
public class LevelServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String given = "basic";
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals("level")) {
                given = cookie.getValue();
            }
        }
        Deque<String> levels = new ArrayDeque<>();
        levels.offer("basic");
        levels.offer(given);
        String level = levels.poll();
        level = levels.poll();
        request.getSession(true).setAttribute("level", level);
        response.setContentType("text/plain");
        response.getWriter().println("stored " + levels.size());
    }
}
