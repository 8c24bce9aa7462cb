package vault;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/vault")
public class VaultServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        byte[] key = Base64.getDecoder().decode(System.getenv("VAULT_KEY"));
        byte[] start = new Vector().fill(new SecureRandom()).getBytes();
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            IvParameterSpec spec = new IvParameterSpec(start);
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), spec);
            response.setContentType("application/octet-stream");
            response.getOutputStream().write(start);
            response.getOutputStream().write(cipher.doFinal(request.getInputStream().readAllBytes()));
        } catch (GeneralSecurityException e) {
            throw new ServletException(e);
        }
    }
}
