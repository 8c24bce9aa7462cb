package board;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/join")
public class JoinServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] record = Hashes.credential(request.getParameter("password"), salt);
            Files.write(Files.createTempFile(Path.of("/var/lib/board"), "member", ".bin"), record);
            response.setHeader("ETag", '"' + Hashes.entityTag(salt) + '"');
        } catch (GeneralSecurityException e) {
            throw new ServletException(e);
        }
        response.setStatus(201);
    }
}
