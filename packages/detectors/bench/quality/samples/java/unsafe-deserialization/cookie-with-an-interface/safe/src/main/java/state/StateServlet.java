package state;

import java.io.IOException;
import java.util.Base64;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/state")
public class StateServlet extends HttpServlet {
    private final Codec codec = new NativeCodec();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int size = 0;
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals("state")) {
                    size = codec.read(Base64.getUrlDecoder().decode(cookie.getValue())).size();
                }
            }
        }
        response.setContentType("text/plain");
        response.getWriter().println(size);
    }
}
