package gt.prensa.borradores;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/drafts/lines")
public class DraftReader extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Deque<String> names = new ArrayDeque<>();
        names.push("front.txt");
        names.push(request.getParameter("draft"));
        String name = names.pop();
        int lines = 0;
        try (BufferedReader draft = new BufferedReader(new FileReader("/srv/prensa/drafts/" + name))) {
            while (draft.readLine() != null) {
                lines++;
            }
        }
        response.getWriter().println(lines);
    }
}
