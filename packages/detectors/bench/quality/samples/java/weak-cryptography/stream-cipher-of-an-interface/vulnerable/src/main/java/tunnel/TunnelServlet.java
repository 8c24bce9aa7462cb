package tunnel;

import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/tunnel")
public class TunnelServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Algorithm algorithm = new Standard();
        byte[] body = request.getInputStream().readAllBytes();
        try {
            Cipher cipher = Cipher.getInstance(algorithm.transformation());
            cipher.init(Cipher.ENCRYPT_MODE, KeyGenerator.getInstance(algorithm.title().split("-")[0]).generateKey());
            response.setContentType("application/octet-stream");
            response.getOutputStream().write(cipher.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new ServletException(e);
        }
    }
}
