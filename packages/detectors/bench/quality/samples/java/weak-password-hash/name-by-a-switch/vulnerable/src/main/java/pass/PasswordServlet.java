package pass;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/password")
public class PasswordServlet extends HttpServlet {
    private final PasswordFile file = new PasswordFile();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String password = request.getParameter("newPassword");
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        try {
            MessageDigest digest = MessageDigest.getInstance(Digests.name());
            digest.update(salt);
            byte[] hash = digest.digest(password.getBytes("UTF-8"));
            file.write(HexFormat.of().formatHex(salt) + ":" + HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException e) {
            throw new ServletException(e);
        }
    }
}
