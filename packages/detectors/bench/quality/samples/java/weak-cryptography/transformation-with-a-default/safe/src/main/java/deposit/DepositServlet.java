package deposit;

import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/deposit")
public class DepositServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        byte[] data = request.getInputStream().readAllBytes();
        try {
            String name = Settings.cipher();
            KeyGenerator generator = KeyGenerator.getInstance(name.substring(0, name.indexOf('/')));
            generator.init(Settings.bits());
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, generator.generateKey());
            response.setContentType("application/octet-stream");
            response.getOutputStream().write(cipher.doFinal(data));
        } catch (GeneralSecurityException e) {
            throw new ServletException(e);
        }
    }
}
