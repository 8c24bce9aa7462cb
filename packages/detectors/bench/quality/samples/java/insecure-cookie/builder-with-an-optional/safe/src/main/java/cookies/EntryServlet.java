package cookies;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/entry")
public class EntryServlet extends HttpServlet {
    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        response.addCookie(new CookieMaker("authToken").make(token));
        response.setStatus(204);
    }
}
