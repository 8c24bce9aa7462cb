package li.skischule.kurs;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

@WebServlet("/level")
public class SkiLevel extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] levels = request.getParameterMap().get("level");
        String asked = levels == null ? "" : levels[0];
        HttpSession session = request.getSession(true);
        session.putValue("level", new LevelRule().apply(asked));
        response.setStatus(204);
    }
}
