package sk.sud.zapisnice;

import java.io.IOException;
import java.io.RandomAccessFile;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/protocols/size")
public class ProtocolPeek extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = FileNames.plain(request.getParameter("name"));
        try (RandomAccessFile protocol = new RandomAccessFile("/srv/sud/protocols/" + name, "r")) {
            protocol.seek(0);
            response.setContentType("text/plain");
            response.getWriter().println(protocol.length());
        }
    }
}
