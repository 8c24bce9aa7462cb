package org.example.drafts;

import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.File;
import javax.servlet.http.Cookie;

@WebServlet("/draft/drop")
public class DraftServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String draft = "";
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals("draft")) {
                    draft = cookie.getValue();
                }
            }
        }
        char[] letters = draft.toCharArray();
        char[] copy = new char[letters.length];
        for (int i = 0; i < letters.length; i++) {
            copy[i] = Character.isLetterOrDigit(letters[i]) ? letters[i] : '_';
        }
        File file = new File("/srv/drafts/d" + File.separator + new String(copy) + ".draft");
        boolean gone = file.delete();
        response.setStatus(gone ? 204 : 404);
    }
}
