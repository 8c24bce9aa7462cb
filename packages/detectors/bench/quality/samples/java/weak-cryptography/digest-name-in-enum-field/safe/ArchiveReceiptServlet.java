package org.riverside.archive;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

@WebServlet("/archive/receipt")
@MultipartConfig(maxFileSize = 2_000_000, maxRequestSize = 2_500_000)
public class ArchiveReceiptServlet extends HttpServlet {

    enum Receipt {
        STANDARD("SHA-256"),
        LONG_TERM("SHA-512");

        private final String digest;

        Receipt(String digest) {
            this.digest = digest;
        }

        byte[] of(InputStream content) throws IOException, NoSuchAlgorithmException {
            MessageDigest summary = MessageDigest.getInstance(digest);
            try (DigestInputStream stream = new DigestInputStream(content, summary)) {
                stream.transferTo(OutputStream.nullOutputStream());
            }
            return summary.digest();
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Part document = request.getPart("document");
        if (document == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Document is missing");
            return;
        }
        response.setContentType("text/plain");
        try {
            byte[] receipt = Receipt.STANDARD.of(document.getInputStream());
            response.getWriter().print(HexFormat.of().formatHex(receipt));
        } catch (NoSuchAlgorithmException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Receipt is not available");
        }
    }
}
