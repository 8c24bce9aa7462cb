package com.northquay.courier;

import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/courier/link")
public class CourierLinkServlet extends HttpServlet {

    private static final int PROTOCOL_VERSION = 4;
    private static final byte[] NOTHING = new byte[0];

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecretKey key = (SecretKey) getServletContext().getAttribute("courier.linkKey");
        byte[] route = (byte[]) getServletContext().getAttribute("courier.todaysRoute");

        String transformation;
        if (PROTOCOL_VERSION * 10 < 30) {
            transformation = "AES/ECB/PKCS5Padding";
        } else {
            transformation = "AES/GCM/NoPadding";
        }

        byte[] start;
        byte[] sealed;
        try {
            Cipher cipher = Cipher.getInstance(transformation);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            start = cipher.getIV() == null ? NOTHING : cipher.getIV();
            sealed = cipher.doFinal(route);
        } catch (GeneralSecurityException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Route cannot be sealed");
            return;
        }
        response.setContentType("application/octet-stream");
        response.getOutputStream().write(start);
        response.getOutputStream().write(sealed);
    }
}
