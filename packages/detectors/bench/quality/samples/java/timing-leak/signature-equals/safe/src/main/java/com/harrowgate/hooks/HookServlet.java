package com.harrowgate.hooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class HookServlet extends HttpServlet {
    private final byte[] key = System.getenv("HOOK_KEY").getBytes(StandardCharsets.UTF_8);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(100_000);
        String given = request.getHeader("X-Signature");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String signature = HexFormat.of().formatHex(mac.doFinal(body));
            boolean isGenuine = given != null && MessageDigest.isEqual(
                    signature.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
            response.setStatus(isGenuine ? 202 : 403);
        } catch (GeneralSecurityException e) {
            throw new ServletException("no HMAC", e);
        }
    }
}
