package org.millbrook.registry;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

@WebServlet("/deeds/fingerprint")
public class DeedFingerprintServlet extends HttpServlet {

    private static final int PREFERRED = 2;

    private static List<String> digests() {
        List<String> digests = new ArrayList<>();
        digests.add("SHA-512");
        digests.add("MD5");
        digests.add("SHA-384");
        return digests;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] deeds = (byte[]) getServletContext().getAttribute("registry.signedDeeds");
        if (deeds == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "No deeds are signed today");
            return;
        }
        String name = digests().get(PREFERRED);
        try {
            MessageDigest digest = MessageDigest.getInstance(name);
            response.setContentType("text/plain");
            response.getWriter().print(HexFormat.of().formatHex(digest.digest(deeds)));
        } catch (NoSuchAlgorithmException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Fingerprint is not available");
        }
    }
}
