package org.ashgrove.laboratory;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

@WebServlet("/results/export")
public class LabResultServlet extends HttpServlet {

    private final Properties settings = new Properties();

    @Override
    public void init() throws ServletException {
        try (InputStream file = LabResultServlet.class.getResourceAsStream("export.properties")) {
            settings.load(file);
        } catch (IOException e) {
            throw new ServletException("Export settings cannot be read", e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] results = (byte[]) getServletContext().getAttribute("laboratory.nightlyResults");
        SecretKey key = (SecretKey) getServletContext().getAttribute("laboratory.exportKey");
        byte[] sealed;
        byte[] start;
        try {
            Cipher cipher = Cipher.getInstance(settings.getProperty("export.cipher", "DES/CBC/PKCS5Padding"));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            start = cipher.getIV();
            sealed = cipher.doFinal(results);
        } catch (GeneralSecurityException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Results cannot be exported");
            return;
        }
        response.setContentType("application/octet-stream");
        OutputStream out = response.getOutputStream();
        out.write(start);
        out.write(sealed);
    }
}
