package org.example.lock;

import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

@WebServlet("/lock")
public class LockServlet extends HttpServlet {

    private static final String FAMILY = "AES";
    private static final int BITS = 256;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        byte[] record = request.getReader().readLine().getBytes("UTF-8");
        try {
            KeyGenerator generator = KeyGenerator.getInstance(FAMILY);
            generator.init(BITS);
            SecretKey key = generator.generateKey();
            Cipher cipher = Cipher.getInstance(String.join("/", FAMILY, "GCM", "NoPadding"));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            byte[] locked = cipher.doFinal(record);
            response.setContentType("text/plain");
            response.getWriter().println(Base64.getEncoder().encodeToString(locked).length());
        } catch (GeneralSecurityException e) {
            response.sendError(500);
        }
    }
}
