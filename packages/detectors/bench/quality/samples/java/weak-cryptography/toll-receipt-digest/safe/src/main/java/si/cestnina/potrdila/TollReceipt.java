package si.cestnina.potrdila;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/receipts/seal")
public class TollReceipt extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String receipt = request.getParameter("receipt");
        if (receipt == null) {
            receipt = "";
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-384");
            digest.update(receipt.getBytes(StandardCharsets.UTF_8));
            byte[] seal = digest.digest();
            response.getWriter().println(Base64.getEncoder().encodeToString(seal));
        } catch (NoSuchAlgorithmException failure) {
            throw new ServletException(failure);
        }
    }
}
