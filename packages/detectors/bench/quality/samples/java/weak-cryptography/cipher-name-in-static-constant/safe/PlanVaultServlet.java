package com.tarnworks.vault;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

@WebServlet("/vault/offer")
public class PlanVaultServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecretKey key = (SecretKey) getServletContext().getAttribute("vault.offerKey");
        byte[] offer = (byte[]) getServletContext().getAttribute("vault.currentOffer");
        Map<String, byte[]> parts = new HashMap<>();
        try {
            Cipher cipher = Cipher.getInstance(Suite.OFFER);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            parts.put("body", cipher.doFinal(offer));
            if (cipher.getIV() != null) {
                parts.put("start", cipher.getIV());
            }
        } catch (GeneralSecurityException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Offer cannot be sealed");
            return;
        }
        StringJoiner lines = new StringJoiner("\n");
        parts.forEach((name, bytes) -> lines.add(name + ": " + Base64.getEncoder().encodeToString(bytes)));
        response.setContentType("text/plain");
        response.getWriter().print(lines);
    }
}
