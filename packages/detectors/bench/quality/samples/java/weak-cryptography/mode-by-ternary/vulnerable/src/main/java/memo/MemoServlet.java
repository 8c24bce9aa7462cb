package memo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/memo")
public class MemoServlet extends HttpServlet {
    private static final int GENERATION = 3;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String memo = request.getHeader("X-Memo");
        byte[] key = HexFormat.of().parseHex(System.getenv("MEMO_KEY"));
        String mode = GENERATION * 2 < 7 ? "ECB/PKCS5Padding" : "GCM/NoPadding";
        try {
            Cipher cipher = Cipher.getInstance("AES/" + mode);
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
            byte[] sealed = cipher.doFinal(String.valueOf(memo).getBytes(StandardCharsets.UTF_8));
            response.setContentType("text/plain");
            response.getWriter().println(HexFormat.of().formatHex(sealed));
        } catch (GeneralSecurityException e) {
            throw new ServletException(e);
        }
    }
}
