package com.tallowbridge.contracts;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/contracts/seal")
public class ContractSealServlet extends HttpServlet {

    private final Map<String, String> digests = new HashMap<>();

    public ContractSealServlet() {
        digests.put("offer", "SHA-1");
        digests.put("contract", "SHA-512");
        digests.put("appendix", "SHA-256");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] contract = (byte[]) getServletContext().getAttribute("contracts.current");
        byte[] published = (byte[]) getServletContext().getAttribute("contracts.publishedSeal");
        String name = digests.get("offer");
        byte[] seal;
        try {
            MessageDigest digest = MessageDigest.getInstance(name);
            digest.update((byte) 1);
            seal = digest.digest(contract);
        } catch (NoSuchAlgorithmException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Seal is not available");
            return;
        }
        response.setContentType("text/plain");
        response.getWriter().println(Base64.getEncoder().encodeToString(seal));
        response.getWriter().println(MessageDigest.isEqual(seal, published) ? "unchanged" : "changed");
    }
}
