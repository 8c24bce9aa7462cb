package org.example.seal;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

@WebServlet("/seal")
public class SealServlet extends HttpServlet {

    private static final String SETTINGS = "seal.one=SHA-512\nseal.two=SHA-1\n";

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        byte[] document = request.getInputStream().readAllBytes();
        Properties settings = new Properties();
        settings.load(new StringReader(SETTINGS));
        String name = settings.getProperty("seal.two", "SHA-384");
        try {
            MessageDigest digest = MessageDigest.getInstance(name);
            digest.update(document);
            response.setContentType("text/plain");
            response.getWriter().println(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            response.sendError(500);
        }
    }
}
